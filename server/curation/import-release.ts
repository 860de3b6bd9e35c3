import type { z } from 'zod';
import type { Outcome } from '../domain/outcome.ts';
import { outcomeFromJson } from '../domain/outcome-json.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ReleaseReading } from '../store/release-rows.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, nowOf } from './deps.ts';
import { importAnnotations } from './import-annotations.ts';
import { campaignRow, importCampaigns, sheetRow } from './import-campaigns.ts';
import { projectOutcomes } from './project-outcomes.ts';
import { checksums, sha256 } from './release-files.ts';
import { judgmentRow, numberRow, personRow, readingRow, sourceRow, tagRow, textRow } from './release-schema.ts';

export interface ImportReport {
  readonly decisions: number;
  readonly known: number;
  readonly readings: number;
  readonly notes: number;
  /** What could not be taken over, and why. */
  readonly refused: readonly string[];
}

type Files = ReadonlyMap<string, string>;

/**
 * Restores a data set that `writeRelease` wrote: everything in one transaction. Decisions already here keep their text and machine
 * readings and gain what people said of them; giving the same data set again changes nothing.
 * @throws Refusal when a file is missing or was changed after the data set was made.
 */
export async function importRelease(deps: CurationDeps, files: Files): Promise<ImportReport> {
  verify(files);
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    for (const { hash, text } of rows(files, 'texts', textRow)) {
      if (sha256(text) !== hash) throw new Refusal('wrongTextHash', { hash });
      await tx.putText(hash, text);
    }
    for (const person of rows(files, 'people', personRow)) await addPerson(tx, person, now);
    const { added, known } = await importDecisions(tx, files);
    const readings = await importReadings(tx, files, new Set(known));
    const refused = [...readings.refused];
    for (const tag of rows(files, 'tags', tagRow)) {
      const problem = await addTag(tx, tag);
      if (problem) refused.push(problem);
    }
    const notes = await importAnnotations(tx, selectFile(files, 'data/annotations.jsonld'));
    await importCampaigns(tx, rows(files, 'campaigns', campaignRow), rows(files, 'sheets', sheetRow));
    for (const id of [...added, ...known]) await projectOutcomes(tx, deps, id, now);
    const after = selectFile(files, 'SHA256SUMS');
    await tx.appendAudit({ at: now, actor: 'system', action: 'release.import', subject: sha256(after), after });
    return { decisions: added.length, known: known.length, readings: readings.count, notes, refused };
  });
}

function verify(files: Files): void {
  const told = new Map(
    selectFile(files, 'SHA256SUMS')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const found = new Map(
    checksums(files)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const [path, hash] of told) {
    if (found.get(path) !== hash) throw new Refusal('fileChanged', { path });
  }
}

function selectFile(files: Files, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Refusal('fileMissing', { path });
  return text;
}

/** The lines of a file. @throws Refusal that names the line and what is wrong with it. */
function rows<Schema extends z.ZodType>(files: Files, name: string, schema: Schema): readonly z.output<Schema>[] {
  const lines = selectFile(files, `data/${name}.ndjson`)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const problem = `${issue?.path.join('.')} ${issue?.message}`;
    throw new Refusal('badLine', { path: `data/${name}.ndjson`, line: index + 1, problem });
  });
}

async function addPerson(
  tx: StoreTransaction,
  { id, name, role }: z.output<typeof personRow>,
  now: string,
): Promise<void> {
  if (await tx.findAccount(id)) return;
  await tx.addAccount({ id, name, email: null, role, passwordHash: null, createdAt: now });
}

async function addTag(tx: StoreTransaction, tag: z.output<typeof tagRow>): Promise<string | null> {
  const known = await tx.listTags();
  if (known.some((other) => other.id === tag.id)) return null;
  if (known.some((other) => other.label.toLowerCase() === tag.label.toLowerCase())) {
    await tx.saveTag({ ...tag, label: `${tag.label} (importée)` });
    return `étiquette « ${tag.label} » : ce mot existe déjà, importé sous « ${tag.label} (importée) »`;
  }
  await tx.saveTag(tag);
  return null;
}

async function importDecisions(
  tx: StoreTransaction,
  files: Files,
): Promise<{ readonly added: readonly string[]; readonly known: readonly string[] }> {
  const numbers = rows(files, 'numbers', numberRow);
  const added: string[] = [];
  const known: string[] = [];
  for (const judgment of rows(files, 'decisions', judgmentRow)) {
    if (await tx.isJudgmentStored(judgment.id)) known.push(judgment.id);
    else {
      const own = numbers.filter((number) => number.judgment_id === judgment.id);
      await tx.putReleasedJudgment(judgment, own);
      added.push(judgment.id);
    }
  }
  for (const source of rows(files, 'sources', sourceRow)) {
    if (added.includes(source.judgment_id)) await tx.putReleasedSource(source);
  }
  return { added, known };
}

async function importReadings(
  tx: StoreTransaction,
  files: Files,
  known: ReadonlySet<string>,
): Promise<{ readonly count: number; readonly refused: readonly string[] }> {
  const readings = rows(files, 'readings', readingRow).map(
    ({ statement, ...row }): ReleaseReading => ({
      ...row,
      statement_json: statement === null ? null : JSON.stringify(outcomeFromJson(statement)),
    }),
  );
  const clashing = await findClashes(
    tx,
    readings.filter((reading) => known.has(reading.judgment_id)),
  );
  let count = 0;
  for (const reading of readings) {
    const machines = known.has(reading.judgment_id) && reading.origin === 'rule';
    if (machines || clashing.has(reading.outcome_id)) continue;
    if (await tx.putReleasedReading(reading)) count += 1;
  }
  const refused = [...clashing].map(
    (id) => `mesure ${id} : ce numéro désigne ici une autre mesure, lectures non reprises`,
  );
  return { count, refused };
}

/** Numbers that mean another outcome here: nobody's words about one may end up on the other. */
async function findClashes(tx: StoreTransaction, readings: readonly ReleaseReading[]): Promise<ReadonlySet<string>> {
  const theirs = new Map<string, Set<string>>();
  for (const { outcome_id: id, statement_json: json } of readings) {
    const words = theirs.get(id) ?? new Set();
    if (json !== null) for (const { text } of (JSON.parse(json) as Outcome).evidence) words.add(text);
    theirs.set(id, words);
  }
  const judgmentOf = new Map(readings.map((reading) => [reading.outcome_id, reading.judgment_id]));
  const clashing = new Set<string>();
  for (const [id, words] of theirs) {
    const here = await tx.listReadingsOfOutcome(judgmentOf.get(id) ?? '', id);
    const ours = here.flatMap((reading) => reading.statement?.evidence.map((passage) => passage.text) ?? []);
    if (ours.length > 0 && !ours.some((text) => words.has(text))) clashing.add(id);
  }
  return clashing;
}
