import type { ErrorTally } from '../../annotation/error-board.ts';
import { findOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount } from '../format/money.ts';
import { formatShare } from './decimal.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

interface BoardRow {
  readonly name: string;
  readonly reviewed: string;
  readonly right: string;
  readonly share: string;
  readonly wrong: readonly { readonly count: string; readonly nil: boolean }[];
}

export interface RulesBoardPage extends Frame<'figures'> {
  readonly boards: readonly {
    readonly id: 'regles' | 'types';
    readonly title: string;
    readonly reasons: readonly string[];
    readonly rows: readonly BoardRow[];
  }[];
}

/** What a rule can have wrong; what no rule read counts for types alone. */
const OF_RULES = ['wrong_type', 'wrong_role', 'wrong_amount', 'wrong_party', 'boundary', 'spurious'] as const;
const OF_TYPES = [...OF_RULES, 'missing'] as const;

export const RULES_BOARD_ROUTES: readonly Route[] = [
  signedRoute('get', '/erreurs-de-lecture', 'annotator', rulesBoard),
];

/** GET /erreurs-de-lecture : where people found the rules wrong. */
async function rulesBoard(visit: SignedVisit): Promise<Answer> {
  const { language, t } = visit.page;
  const board = await visit.curation.reportErrors();
  const { figures: w } = t.work;
  const row = (name: string, { reviewed, right, wrong }: ErrorTally, reasons: typeof OF_TYPES | typeof OF_RULES) => ({
    name,
    reviewed: formatCount(reviewed, language),
    right: formatCount(right, language),
    share: formatShare(right / Math.max(1, reviewed), language),
    wrong: reasons.map((reason) => {
      const count = wrong[reason] ?? 0;
      return { count: formatCount(count, language), nil: count === 0 };
    }),
  });
  return show('work/rules-board', {
    ...(await buildFrame(visit, 'figures', w.board)),
    boards: [
      {
        id: 'regles',
        title: w.byRule,
        reasons: OF_RULES.map((reason) => w.reasons[reason]),
        rows: board.byRule.map(({ rule, tally }) => row(rule, tally, OF_RULES)),
      },
      {
        id: 'types',
        title: w.byType,
        reasons: OF_TYPES.map((reason) => w.reasons[reason]),
        rows: board.byType.map(({ type, tally }) =>
          row(findOutcomeType(type)?.labels[language] ?? type, tally, OF_TYPES),
        ),
      },
    ],
  });
}
