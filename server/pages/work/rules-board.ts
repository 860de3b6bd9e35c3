import { findOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount } from '../format/money.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

interface BoardRow {
  readonly name: string;
  readonly reviewed: string;
  readonly right: string;
  readonly share: string;
  readonly wrong: readonly string[];
}

export interface RulesBoardPage extends Frame {
  readonly reasons: readonly string[];
  readonly byRule: readonly BoardRow[];
  readonly byType: readonly BoardRow[];
}

const REASONS = ['wrong_type', 'wrong_role', 'wrong_amount', 'wrong_party', 'boundary', 'spurious', 'missing'] as const;
const HEADINGS = ['type', 'rôle', 'montant', 'partie', 'passage', 'en trop', 'manquante'];

export const RULES_BOARD_ROUTES: readonly Route[] = [
  signedRoute('get', '/erreurs-de-lecture', 'annotator', rulesBoard),
];

/** GET /erreurs-de-lecture : where people found the rules wrong. */
async function rulesBoard(visit: SignedVisit): Promise<Answer> {
  const board = await visit.curation.reportErrors();
  const row = (name: string, { reviewed, right, wrong }: (typeof board.byRule)[number]['tally']): BoardRow => ({
    name,
    reviewed: formatCount(reviewed, visit.page.language),
    right: formatCount(right, visit.page.language),
    share: `${Math.round((100 * right) / Math.max(1, reviewed))} %`,
    wrong: REASONS.map((reason) => String(wrong[reason] ?? 0)),
  });
  return show('work/rules-board', {
    ...(await buildFrame(visit, 'Erreurs de lecture')),
    reasons: HEADINGS,
    byRule: board.byRule.map(({ rule, tally }) => row(rule, tally)),
    byType: board.byType.map(({ type, tally }) => row(findOutcomeType(type)?.labels.fr ?? type, tally)),
  });
}
