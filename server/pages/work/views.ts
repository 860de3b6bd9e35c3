import type { AccountPage } from './account.ts';
import type { AdjudicationPage, CorrectionsPage } from './adjudication.ts';
import type { AdministrationPage, AuditPage } from './administration.ts';
import type { AgreementPage } from './agreement.ts';
import type { CampaignPage } from './campaign-page.ts';
import type { CampaignPlanPage } from './campaign-plan.ts';
import type { CampaignsPage } from './campaigns.ts';
import type { DossierPage, DossiersPage } from './dossiers.ts';
import type { InvitationPage, ResumePage, SignInPage } from './enter.ts';
import type { HistoryPage } from './history.ts';
import type { NoteFormPage } from './note-form.ts';
import type { NotePage } from './note-page.ts';
import type { NotesPage } from './notes.ts';
import type { OutcomeFormPage } from './outcome-form.ts';
import type { QueuePage } from './queue.ts';
import type { RefusalPage } from './refusal-page.ts';
import type { RulesBoardPage } from './rules-board.ts';
import type { SheetPage } from './sheets.ts';
import type { TagsPage } from './tags.ts';

/** The views of work with the props that they take. */
export interface WorkViews {
  readonly 'work/account': AccountPage;
  readonly 'work/adjudication': AdjudicationPage;
  readonly 'work/administration': AdministrationPage;
  readonly 'work/agreement': AgreementPage;
  readonly 'work/audit': AuditPage;
  readonly 'work/campaign': CampaignPage;
  readonly 'work/campaign-plan': CampaignPlanPage;
  readonly 'work/campaigns': CampaignsPage;
  readonly 'work/corrections': CorrectionsPage;
  readonly 'work/dossier': DossierPage;
  readonly 'work/dossiers': DossiersPage;
  readonly 'work/history': HistoryPage;
  readonly 'work/invitation': InvitationPage;
  readonly 'work/note': NotePage;
  readonly 'work/note-form': NoteFormPage;
  readonly 'work/notes': NotesPage;
  readonly 'work/outcome-form': OutcomeFormPage;
  readonly 'work/queue': QueuePage;
  readonly 'work/refusal': RefusalPage;
  readonly 'work/resume': ResumePage;
  readonly 'work/rules-board': RulesBoardPage;
  readonly 'work/sheet': SheetPage;
  readonly 'work/sign-in': SignInPage;
  readonly 'work/tags': TagsPage;
}
