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
  readonly wrong: readonly string[];
}

export interface RulesBoardPage extends Frame<'figures'> {
  readonly reasons: readonly string[];
  readonly byRule: readonly BoardRow[];
  readonly byType: readonly BoardRow[];
}

const REASONS = ['wrong_type', 'wrong_role', 'wrong_amount', 'wrong_party', 'boundary', 'spurious', 'missing'] as const;

export const RULES_BOARD_ROUTES: readonly Route[] = [
  signedRoute('get', '/erreurs-de-lecture', 'annotator', rulesBoard),
];

/** GET /erreurs-de-lecture : where people found the rules wrong. */
async function rulesBoard(visit: SignedVisit): Promise<Answer> {
  const { language, t } = visit.page;
  const board = await visit.curation.reportErrors();
  const row = (name: string, { reviewed, right, wrong }: (typeof board.byRule)[number]['tally']): BoardRow => ({
    name,
    reviewed: formatCount(reviewed, language),
    right: formatCount(right, language),
    share: formatShare(right / Math.max(1, reviewed), language),
    wrong: REASONS.map((reason) => formatCount(wrong[reason] ?? 0, language)),
  });
  return show('work/rules-board', {
    ...(await buildFrame(visit, 'figures', t.work.figures.board)),
    reasons: REASONS.map((reason) => t.work.figures.reasons[reason]),
    byRule: board.byRule.map(({ rule, tally }) => row(rule, tally)),
    byType: board.byType.map(({ type, tally }) => row(findOutcomeType(type)?.labels[language] ?? type, tally)),
  });
}
