import { type Curation, createCuration } from '../../server/curation/curation.ts';
import type { CurationDeps } from '../../server/curation/deps.ts';
import type { Actor } from '../../server/domain/account.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import type { Role } from '../../server/domain/role.ts';
import { ingestRecord } from '../../server/ingest/ingest-record.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { decision, provenance, realReader } from '../ingest/records.ts';

/** A store with people and decisions, and the acts on it. Its clock advances by one second at each look. */
export interface Desk {
  readonly store: Store;
  readonly curation: Curation;
  readonly deps: CurationDeps;
  person(name: string, role: Role): Promise<Actor>;
  /** Stores one decision of the given number and text; returns its id. */
  decide(number: string, text: string): Promise<string>;
}

export async function openDesk(path = ':memory:'): Promise<Desk> {
  const store = await openStore(path);
  let seconds = Date.parse('2026-01-01T00:00:00.000Z');
  const clock = () => {
    seconds += 1_000;
    return new Date(seconds);
  };
  const deps: CurationDeps = {
    store,
    resolveReadings: realReader.resolveReadings,
    engines: ['embedded'],
    clock,
    searchIds: async () => store.listIdsAfter('', 10_000),
  };
  return {
    store,
    deps,
    curation: createCuration(deps),
    async person(name, role) {
      const id = `a_${name}`;
      await store.addAccount({
        id,
        name,
        email: `${name}@exemple.test`,
        role,
        passwordHash: null,
        createdAt: clock().toISOString(),
      });
      return { id, name, role };
    },
    async decide(number, text) {
      const record = decision({ sourceKey: number, numbers: [`RG ${number}`], text });
      const { judgmentIds } = await ingestRecord(
        { store, reader: realReader, engines: ['embedded'], clock },
        record,
        provenance(),
      );
      return judgmentIds[0] ?? '';
    },
  };
}

/** A decision with one order per line of its operative part; `intro` tells it apart from others. */
export function textOf(intro: string, ...orders: readonly string[]): string {
  return `Tribunal judiciaire de Paris, ordonnance de référé du 12 mars 2025\n\n${intro}\nM. T. et Mme L. sont en litige.\n\nPAR CES MOTIFS\nStatuant publiquement,\n${orders.join('\n')}`;
}

/** A statement resting on the words `words` of `text`. @throws when the text does not hold them. */
export function statementOn(text: string, words: string, type: string, changes: Partial<Outcome> = {}): Outcome {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { ...blankOutcome('o1', type), evidence: [{ start, end: start + words.length, text: words }], ...changes };
}
