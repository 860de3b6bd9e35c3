import { createHash } from 'node:crypto';
import type { DecisionReference, ParsedRecord } from '../domain/judgment.ts';
import { numberKey } from '../domain/reference.ts';
import type { IdentityCandidate } from '../store/judgment-writes.ts';
import type { Provenance } from '../store/source-records.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import type { IngestDeps } from './deps.ts';
import { type Identity, type IdentityFacts, identify } from './identity.ts';
import { freeJudgmentId } from './judgment-id.ts';
import { mergeRecords, selectCourt } from './merge.ts';
import { dispositifOf, type Reader, readJudgment, sumsOf } from './read-judgment.ts';
import { refreshJudgment } from './refresh-judgment.ts';

export type RecordFate = 'new' | 'changed' | 'unchanged' | 'suppressed';

export interface IngestedRecord {
  readonly fate: RecordFate;
  readonly judgmentIds: readonly string[];
}

/**
 * Stores one parsed record and everything that follows from it (judgment, readings, index queue) in one transaction: after a
 * crash all of it is there or none. Giving the same record again changes nothing.
 * @throws when the court is not understood or a commentary names no decision.
 */
export async function ingestRecord(
  deps: IngestDeps,
  record: ParsedRecord,
  provenance: Provenance,
): Promise<IngestedRecord> {
  const hashes = { content: sha256(JSON.stringify(record)), text: sha256(record.text) };
  return deps.store.transaction(async (tx) => {
    if (await tx.isTombstoned(provenance.source, record.sourceKey)) return { fate: 'suppressed', judgmentIds: [] };
    const known = await tx.findSourceRecord(provenance.source, record.sourceKey);
    if (known && known.contentHash === hashes.content && (await isCurrentlyRead(tx, deps.reader, known.judgmentIds))) {
      await tx.touchSourceRecord(known.id, provenance.fetchedAt);
      return { fate: 'unchanged', judgmentIds: known.judgmentIds };
    }
    const references = referencesOf(record);
    const recordId = await tx.saveSourceRecord(record, provenance, hashes);
    const judgmentIds: string[] = [];
    for (const reference of references) {
      const id = await selectJudgment(
        tx,
        deps,
        { record, source: provenance.source },
        reference,
        known?.judgmentIds ?? [],
      );
      await tx.linkSourceRecord(id, recordId);
      await refreshJudgment(tx, deps, id);
      judgmentIds.push(id);
    }
    return { fate: known ? 'changed' : 'new', judgmentIds };
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function isCurrentlyRead(tx: StoreTransaction, reader: Reader, ids: readonly string[]): Promise<boolean> {
  const versions = await Promise.all(ids.map((id) => tx.findExtractorVersion(id)));
  return ids.length > 0 && versions.every((version) => version === reader.version);
}

function referencesOf(record: ParsedRecord): readonly DecisionReference[] {
  if (record.record === 'judgment') {
    const { court, decidedOn, numbers, chamber } = record;
    return [{ court, decidedOn, numbers, chamber }];
  }
  if (record.refersTo.length === 0)
    throw new Error(`l'article « ${record.title} » ne désigne aucune décision reconnaissable`);
  return record.refersTo;
}

interface Incoming {
  readonly record: ParsedRecord;
  readonly source: string;
}

/** The id of the judgment that a reference means: the one it was linked to before, one that it proves to be, or a new one. */
async function selectJudgment(
  tx: StoreTransaction,
  deps: IngestDeps,
  incoming: Incoming,
  reference: DecisionReference,
  linkedIds: readonly string[],
): Promise<string> {
  const court = selectCourt(reference.court);
  const candidates = await tx.listIdentityCandidates(court.code, reference.decidedOn);
  const linked = candidates.find((candidate) => linkedIds.includes(candidate.id));
  if (linked) return linked.id;
  const identity = await identifyAmong(tx, deps.reader, incoming, reference, candidates);
  if (identity.kind === 'same') return identity.id;
  const id = await freeJudgmentId(court.code, reference.decidedOn, reference.numbers, (taken) => tx.isIdTaken(taken));
  const now = deps.clock().toISOString();
  await tx.saveJudgment(placeholder(id, incoming.record, reference), now);
  for (const lookalike of identity.lookalikes) await tx.noteMaybeSame(id, lookalike.id, lookalike.similarity, now);
  return id;
}

async function identifyAmong(
  tx: StoreTransaction,
  reader: Reader,
  incoming: Incoming,
  reference: DecisionReference,
  candidates: readonly IdentityCandidate[],
): Promise<Identity> {
  if (candidates.length === 0) return { kind: 'different', lookalikes: [] };
  const facts = factsOf(reader, incoming, reference);
  const known = await Promise.all(
    candidates.map(async (candidate) => {
      const text = candidate.textHash === null ? null : await tx.findText(candidate.textHash);
      const resolved = reader.resolveReadings(await tx.listReadings(candidate.id));
      return {
        id: candidate.id,
        recordKeys: candidate.recordKeys,
        numberKeys: candidate.numberKeys,
        dispositif: text === null ? null : dispositifOf(text, candidate),
        sums: sumsOf(resolved.map((entry) => entry.outcome)),
      };
    }),
  );
  return identify(facts, known);
}

function factsOf(reader: Reader, { record, source }: Incoming, reference: DecisionReference): IdentityFacts {
  const numberKeys = keysOf(reference.numbers);
  if (record.record === 'commentary') {
    const index = record.refersTo.indexOf(reference);
    const told = reader
      .extractFromCommentary(record.text, record.refersTo)
      .find((part) => part.referenceIndex === index);
    const recordKeys = reference.recordKey === undefined ? [] : [`${source}:${reference.recordKey}`];
    return { recordKeys, numberKeys, dispositif: null, sums: sumsOf(told?.outcomes ?? []) };
  }
  const { sectioned, outcomes } = readJudgment(reader, mergeRecords([{ source, textHash: '', record }], reference), []);
  const dispositif = dispositifOf(record.text, sectioned);
  return { recordKeys: [`${source}:${record.sourceKey}`], numberKeys, dispositif, sums: sumsOf(outcomes) };
}

function keysOf(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) => numberKey(number) ?? []);
}

/** A row to hang links on; `refreshJudgment` fills it in the same transaction. */
function placeholder(
  id: string,
  record: ParsedRecord,
  reference: DecisionReference,
): Parameters<Store['saveJudgment']>[0] {
  return {
    id,
    title: record.title,
    court: selectCourt(reference.court),
    decidedOn: reference.decidedOn,
    chamber: reference.chamber,
    decisionType: null,
    ecli: null,
    numbers: reference.numbers,
    parties: null,
    theme: null,
    solution: null,
    keywords: [],
    visa: [],
    procedures: [],
    textHash: null,
    sections: [],
    dispositifOrigin: 'none',
    extractorVersion: '',
    fictitious: record.fictitious,
  };
}
