import * as accounts from './accounts.ts';
import * as additions from './add-outcome.ts';
import * as adjudications from './adjudicate.ts';
import * as agreement from './agreement-report.ts';
import * as apiTokens from './api-tokens.ts';
import * as campaigns from './campaigns.ts';
import type { CurationDeps } from './deps.ts';
import * as dossiers from './dossiers.ts';
import * as errors from './error-report.ts';
import * as history from './history.ts';
import * as imports from './import-release.ts';
import * as invitations from './invitations.ts';
import * as dataSets from './make-release.ts';
import * as threads from './note-thread.ts';
import * as notes from './notes.ts';
import { placeNotes } from './place-notes.ts';
import * as plans from './plan-campaign.ts';
import * as release from './release-campaign.ts';
import * as reviews from './review-outcome.ts';
import * as sheets from './sheets.ts';
import * as signIn from './sign-in.ts';
import * as tags from './tags.ts';
import * as webAnnotations from './web-annotations.ts';
import { restoreDecision, withdrawDecision } from './withdraw.ts';

const { createAccount, changeRole, setDisabled } = accounts;
const { offerFirstAdmin, invite, offerNewPassword, findInvitation, acceptInvitation } = invitations;
const { openVisitorSession, startSession, findSessionOf, signOut, changePassword } = signIn;
const { createApiToken, revokeToken, findTokenActor } = apiTokens;
const { selectOutcomeState, reviewOutcome, undoReview } = reviews;
const { addNote, changeNote, removeNote, restoreNote, decideHeldNote, listNoteLeaks, readNote } = notes;
const { addReply, removeReply } = threads;
const { saveDossier, removeDossier, addToDossier, takeFromDossier, readDossier } = dossiers;
const { openCampaign, freezeCampaign } = campaigns;
const { selectOwnSheet, saveSheetLine, submitSheet } = sheets;
const { openAdjudication, findCorrections } = adjudications;

const ACTS = {
  offerFirstAdmin,
  createAccount,
  invite,
  offerNewPassword,
  findInvitation,
  acceptInvitation,
  changeRole,
  setDisabled,
  openVisitorSession,
  startSession,
  findSessionOf,
  signIn: signIn.signIn,
  signOut,
  changePassword,
  createApiToken,
  revokeToken,
  findTokenActor,
  selectOutcomeState,
  reviewOutcome,
  addOutcome: additions.addOutcome,
  undoReview,
  listHistory: history.listHistory,
  addNote,
  changeNote,
  removeNote,
  restoreNote,
  decideHeldNote,
  listNoteLeaks,
  readNote,
  addReply,
  removeReply,
  placeNotes,
  saveTag: tags.saveTag,
  saveDossier,
  removeDossier,
  addToDossier,
  takeFromDossier,
  readDossier,
  planCampaign: plans.planCampaign,
  openCampaign,
  freezeCampaign,
  releaseCampaign: release.releaseCampaign,
  selectOwnSheet,
  saveSheetLine,
  submitSheet,
  openAdjudication,
  findCorrections,
  reportAgreement: agreement.reportAgreement,
  reportErrors: errors.reportErrors,
  loadHumanLayer: errors.loadHumanLayer,
  describeAnnotations: webAnnotations.describeAnnotations,
  makeRelease: dataSets.makeRelease,
  importRelease: imports.importRelease,
  withdrawDecision,
  restoreDecision,
};

type Acts = typeof ACTS;

/** What people may do to the data: each act checks the role, and is one transaction with its entry in the audit log. */
export type Curation = {
  readonly [Name in keyof Acts]: Acts[Name] extends (deps: CurationDeps, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

type Act = (deps: CurationDeps, ...rest: readonly unknown[]) => unknown;

/** Every act with its dependencies already given. */
export function createCuration(deps: CurationDeps): Curation {
  const bound = Object.entries(ACTS).map(([name, act]) => [
    name,
    (...rest: readonly unknown[]) => (act as Act)(deps, ...rest),
  ]);
  return Object.fromEntries(bound) as Curation;
}
