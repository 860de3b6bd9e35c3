import { annotationPage, noteToWebAnnotations } from '../annotation/web-annotation.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Note } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import type { JudgmentSummary } from '../store/read-model.ts';
import type { ReleaseRows } from '../store/release-rows.ts';
import type { StoreTransaction } from '../store/store.ts';
import { computeAgreement } from './agreement-report.ts';
import { readMembers, readNotes, readRevisions, readSheets, withoutHidden } from './release-parts.ts';
import { type Contributor, listContributors, type ReleasePerson, readPeople } from './release-people.ts';

export interface ReleaseChoice {
  /** Decisions of one campaign; null for every decision that people worked on. */
  readonly campaign: string | null;
  /** Also what only the team sees: its notes and its folders. */
  readonly withTeam: boolean;
  /** People by their names; by pseudonyms otherwise. */
  readonly withNames: boolean;
}

/** What a data set says, before it is written to files. */
export interface ReleaseContent {
  readonly rows: ReleaseRows;
  readonly summaries: readonly JudgmentSummary[];
  readonly people: readonly ReleasePerson[];
  readonly contributors: readonly Contributor[];
  readonly tags: Awaited<ReturnType<StoreTransaction['listTags']>>;
  readonly notes: readonly Note[];
  readonly annotations: object;
  /** Earlier states of the notes, those that the data set may show. */
  readonly revisions: Awaited<ReturnType<StoreTransaction['listNoteRevisions']>>;
  readonly campaigns: readonly object[];
  readonly sheets: readonly object[];
  readonly dossiers: readonly object[];
  readonly agreement: object | null;
}

/** Annotations keep the same addresses wherever the data set goes (RFC 2606: a name that never resolves). */
export const RELEASE_BASE = 'https://dispositif.invalid';

/** Reads everything of a data set in one transaction, so that it is of one moment. @throws Refusal when nothing is there to publish. */
export async function readRelease(tx: StoreTransaction, choice: ReleaseChoice): Promise<ReleaseContent> {
  const campaigns = (await tx.listCampaigns()).filter((campaign) =>
    choice.campaign === null ? campaign.state === 'released' : campaign.id === choice.campaign,
  );
  if (choice.campaign !== null && campaigns.length === 0) {
    throw new Refusal('unknownCampaign', { id: choice.campaign });
  }
  const dossiers = choice.withTeam && choice.campaign === null ? await tx.listTeamDossiers() : [];
  const ids = await listReleasedIds(tx, choice, campaigns, dossiers);
  if (ids.length === 0) throw new Refusal('nothingToRelease');
  const shown = new Set(ids);
  const drawn = new Map(
    await Promise.all(
      campaigns.map(async ({ id }) => {
        const judgments = (await tx.listCampaignJudgments(id)).filter(({ judgmentId }) => shown.has(judgmentId));
        return [id, judgments] as const;
      }),
    ),
  );
  const visibilities = choice.withTeam ? (['team', 'public'] as const) : (['public'] as const);
  const notes = await readNotes(tx, ids, visibilities);
  const texts = [...notes, ...[...drawn.values()].flat()].map(({ textHash }) => textHash);
  const tags = await tx.listTags();
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const rows = await tx.readReleaseRows(ids, texts);
  const sheets = await readSheets(tx, campaigns, shown);
  const revisions = await readRevisions(tx, notes, visibilities);
  const members = await readMembers(tx, campaigns);
  const samples = new Map(
    await Promise.all(campaigns.map(async (c) => [c.id, await withoutHidden(tx, c.sample)] as const)),
  );
  const work = { rows, notes, revisions, campaigns, members: [...members.values()].flat(), sheets, dossiers };
  const people = await readPeople(tx, work, choice.withNames);
  const [only] = campaigns;
  return {
    rows,
    summaries: await tx.listSummaries(ids),
    people,
    contributors: listContributors(work, people),
    tags,
    notes,
    annotations: annotationPage(
      `${RELEASE_BASE}/annotations`,
      notes.flatMap((note) => noteToWebAnnotations(note, byId, { baseUrl: RELEASE_BASE })),
    ),
    revisions,
    campaigns: campaigns.map((campaign) => ({
      ...campaign,
      sample: samples.get(campaign.id) ?? campaign.sample,
      judgments: drawn.get(campaign.id) ?? [],
      members: members.get(campaign.id) ?? [],
    })),
    sheets,
    dossiers: dossiers.map((dossier) => ({
      ...dossier,
      items: dossier.items.filter(({ judgmentId }) => shown.has(judgmentId)),
    })),
    agreement: choice.campaign !== null && only ? await computeAgreement(tx, only) : null,
  };
}

type TeamDossiers = Awaited<ReturnType<StoreTransaction['listTeamDossiers']>>;

/** Visible decisions, in the order of their ids; fictitious ones only while there are no others. */
async function listReleasedIds(
  tx: StoreTransaction,
  choice: ReleaseChoice,
  campaigns: readonly Campaign[],
  dossiers: TeamDossiers,
): Promise<readonly string[]> {
  const drawn = await Promise.all(campaigns.map(({ id }) => tx.listCampaignJudgments(id)));
  const wanted = [
    ...drawn.flat().map(({ judgmentId }) => judgmentId),
    ...(choice.campaign === null ? await tx.listWorkedJudgments() : []),
    ...dossiers.flatMap(({ items }) => items.map(({ judgmentId }) => judgmentId)),
  ];
  const visible = await tx.listSummaries([...new Set(wanted)]);
  const real = await tx.hasIngested();
  return visible
    .filter(({ fictitious }) => !(real && fictitious))
    .map(({ id }) => id)
    .sort();
}
