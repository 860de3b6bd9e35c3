import { ACCOUNT_ROUTES } from './account.ts';
import { ADJUDICATION_ROUTES } from './adjudication.ts';
import { ADMINISTRATION_ROUTES } from './administration.ts';
import { AGREEMENT_ROUTES } from './agreement.ts';
import { ANNOTATION_OPERATIONS } from './api/operations.ts';
import { CAMPAIGN_PAGE_ROUTES } from './campaign-page.ts';
import { CAMPAIGN_PLAN_ROUTES } from './campaign-plan.ts';
import { CAMPAIGN_ROUTES } from './campaigns.ts';
import { DATA_ROUTES } from './data.ts';
import { DOSSIER_ROUTES } from './dossiers.ts';
import { ENTER_ROUTES } from './enter.ts';
import { HISTORY_ROUTES } from './history.ts';
import { NOTE_FORM_ROUTES } from './note-form.ts';
import { NOTE_PAGE_ROUTES } from './note-page.ts';
import { NOTE_ROUTES } from './notes.ts';
import { QUEUE_ROUTES } from './queue.ts';
import { REVIEW_ROUTES } from './review.ts';
import type { Route } from './route.ts';
import { RULES_BOARD_ROUTES } from './rules-board.ts';
import { SHEET_LINE_ROUTES } from './sheet-line.ts';
import { SHEET_ROUTES } from './sheets.ts';
import { TAG_ROUTES } from './tags.ts';

/** Every page and act of people with an account, and who may use it. */
export const WORK_ROUTES: readonly Route[] = [
  ...ENTER_ROUTES,
  ...ACCOUNT_ROUTES,
  ...ADMINISTRATION_ROUTES,
  ...REVIEW_ROUTES,
  ...HISTORY_ROUTES,
  ...QUEUE_ROUTES,
  ...NOTE_ROUTES,
  ...NOTE_FORM_ROUTES,
  ...NOTE_PAGE_ROUTES,
  ...TAG_ROUTES,
  ...DATA_ROUTES,
  ...ANNOTATION_OPERATIONS.map(({ route }) => route),
  ...DOSSIER_ROUTES,
  ...CAMPAIGN_ROUTES,
  ...CAMPAIGN_PLAN_ROUTES,
  ...CAMPAIGN_PAGE_ROUTES,
  ...SHEET_ROUTES,
  ...SHEET_LINE_ROUTES,
  ...ADJUDICATION_ROUTES,
  ...AGREEMENT_ROUTES,
  ...RULES_BOARD_ROUTES,
];
