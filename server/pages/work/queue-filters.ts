import { findOutcomeType, OUTCOME_TYPES } from '../../domain/outcome-types.ts';
import type { QueueFilter } from '../../store/review-queue.ts';
import { labelOf } from '../format/labels.ts';
import type { Option } from './fields.ts';
import type { SignedVisit } from './route.ts';

/** What the address asks of the queue, as the store takes it and as the form shows it. */
export interface QueueFilters {
  readonly filter: Omit<QueueFilter, 'account' | 'limit'>;
  readonly shown: {
    readonly types: readonly Option[];
    readonly sources: readonly Option[];
    readonly campaigns: readonly Option[];
    /** The folder whose decisions are reviewed; null for none. */
    readonly dossier: { readonly id: string; readonly title: string } | null;
  };
  /** The address of the queue with these filters alone. */
  readonly href: string;
}

const SOURCES = ['legalis', 'judilibre', 'dila', 'files', 'commentary', 'samples'];

/** Reads the filters; a value that is not one of the lists is left out, as is somebody else's private folder. */
export async function readQueueFilters({ deps, actor, query, page }: SignedVisit): Promise<QueueFilters> {
  // While a campaign runs, its decisions are read on its sheets: the queue shows those of campaigns that ended.
  const campaigns = (await deps.store.listCampaigns()).filter(
    ({ state }) => state === 'frozen' || state === 'released',
  );
  const found = query.get('dossier') === null ? null : await deps.store.findDossier(query.get('dossier') ?? '');
  const dossier = found && (found.visibility === 'team' || found.owner === actor.id) ? found : null;
  const type = findOutcomeType(query.get('type') ?? '')?.code;
  const source = SOURCES.find((name) => name === query.get('source'));
  const campaign = campaigns.find(({ id }) => id === query.get('campagne'))?.id;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ type, source, dossier: dossier?.id, campagne: campaign })) {
    if (value !== undefined) params.set(name, value);
  }
  return {
    filter: {
      ...(type === undefined ? {} : { type }),
      ...(source === undefined ? {} : { source }),
      ...(dossier === null ? {} : { dossier: dossier.id }),
      ...(campaign === undefined ? {} : { campaign }),
    },
    shown: {
      types: OUTCOME_TYPES.map(({ code, labels }) => ({
        value: code,
        label: labels[page.language],
        chosen: code === type,
      })),
      sources: SOURCES.map((value) => ({
        value,
        label: labelOf('source', value, page.language),
        chosen: value === source,
      })),
      campaigns: campaigns.map(({ id, title }) => ({ value: id, label: title, chosen: id === campaign })),
      dossier: dossier && { id: dossier.id, title: dossier.title },
    },
    href: params.size === 0 ? '/relecture' : `/relecture?${params}`,
  };
}
