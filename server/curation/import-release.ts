import type { z } from 'zod';
import type { Words } from '../domain/language.ts';
import { Refusal } from '../domain/refusal.ts';
import type { AuditVerification } from '../store/audit.ts';
import type { StoreTransaction } from '../store/store.ts';
import { type CurationDeps, nowOf } from './deps.ts';
import { importAnnotations } from './import-annotations.ts';
import { campaignRow, importCampaigns, sheetRow } from './import-campaigns.ts';
import { importDossiers } from './import-dossiers.ts';
import { importReadings } from './import-readings.ts';
import { projectOutcomes } from './project-outcomes.ts';
import { sha256 } from './release-files.ts';
import { type ReleaseFiles, readRows, readRowsIfThere, selectFile, verifyRelease } from './release-reader.ts';
import {
  dossierRow,
  judgmentRow,
  numberRow,
  personRow,
  readingRow,
  revisionRow,
  sourceRow,
  tagRow,
  textRow,
} from './release-schema.ts';

export interface ImportReport {
  readonly decisions: number;
  readonly known: number;
  readonly readings: number;
  readonly notes: number;
  readonly campaigns: number;
  readonly dossiers: number;
  /** What could not be taken over, and why. */
  readonly refused: readonly Words[];
  /** The audit log as it stands after the import. */
  readonly audit: AuditVerification;
}

/**
 * Restores a data set that `writeRelease` wrote: everything in one transaction. Decisions already here keep their text and machine
 * readings and gain what people said of them; giving the same data set again changes nothing.
 * @throws Refusal when the files are no data set, or one that is incomplete, changed or of a newer format.
 */
export async function importRelease(deps: CurationDeps, files: ReleaseFiles): Promise<ImportReport> {
  verifyRelease(files);
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    for (const { hash, text } of readRows(files, 'texts', textRow)) {
      if (sha256(text) !== hash) throw new Refusal('wrongTextHash', { hash });
      await tx.putText(hash, text);
    }
    for (const person of readRows(files, 'people', personRow)) await addPerson(tx, person, now);
    const { added, known } = await importDecisions(tx, files);
    const readings = await importReadings(tx, readRows(files, 'readings', readingRow), new Set(known));
    const renamed = await importTags(tx, readRows(files, 'tags', tagRow));
    const revisions = readRowsIfThere(files, 'note-revisions', revisionRow);
    const notes = await importAnnotations(tx, selectFile(files, 'data/annotations.jsonld'), revisions);
    const sheets = readRows(files, 'sheets', sheetRow);
    const campaigns = await importCampaigns(tx, readRows(files, 'campaigns', campaignRow), sheets);
    const dossiers = await importDossiers(tx, readRowsIfThere(files, 'dossiers', dossierRow));
    for (const id of [...added, ...known]) await projectOutcomes(tx, deps, id, now);
    const after = selectFile(files, 'SHA256SUMS');
    await tx.appendAudit({ at: now, actor: 'system', action: 'release.import', subject: sha256(after), after });
    for (const subject of readings.outcomes) {
      const statements = await tx.listReadingsOfOutcome(subject.slice(0, subject.lastIndexOf('.')), subject);
      const words = statements.map(({ statement }) => statement);
      await tx.appendAudit({ at: now, actor: 'system', action: 'outcome.import', subject, after: words });
    }
    return {
      decisions: added.length,
      known: known.length,
      readings: readings.count,
      notes,
      campaigns,
      dossiers,
      refused: [...readings.clashing.map(describeClash), ...renamed],
      audit: await tx.verifyAudit(),
    };
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

/** Adds the words of the vocabulary; one that is here under another id is added under another name. */
async function importTags(tx: StoreTransaction, tags: readonly z.output<typeof tagRow>[]): Promise<readonly Words[]> {
  const renamed: Words[] = [];
  for (const tag of tags) {
    const known = await tx.listTags();
    if (known.some((other) => other.id === tag.id)) continue;
    const taken = known.some((other) => other.label.toLowerCase() === tag.label.toLowerCase());
    await tx.saveTag(taken ? { ...tag, label: `${tag.label} (importée)` } : tag);
    if (taken) renamed.push(describeRenaming(tag.label));
  }
  return renamed;
}

async function importDecisions(
  tx: StoreTransaction,
  files: ReleaseFiles,
): Promise<{ readonly added: readonly string[]; readonly known: readonly string[] }> {
  const numbers = readRows(files, 'numbers', numberRow);
  const added = new Set<string>();
  const known: string[] = [];
  for (const judgment of readRows(files, 'decisions', judgmentRow)) {
    if (await tx.isJudgmentStored(judgment.id)) known.push(judgment.id);
    else {
      const own = numbers.filter((number) => number.judgment_id === judgment.id);
      await tx.putReleasedJudgment(judgment, own);
      added.add(judgment.id);
    }
  }
  for (const source of readRows(files, 'sources', sourceRow)) {
    if (added.has(source.judgment_id)) await tx.putReleasedSource(source);
  }
  return { added: [...added], known };
}

function describeClash(id: string): Words {
  return {
    fr: `mesure ${id} : ce numéro désigne ici une autre mesure, lectures non reprises`,
    en: `outcome ${id}: this number means another outcome here, its readings were not taken over`,
  };
}

function describeRenaming(label: string): Words {
  return {
    fr: `étiquette « ${label} » : ce mot existe déjà, importé sous « ${label} (importée) »`,
    en: `tag "${label}": this word exists already, imported as "${label} (importée)"`,
  };
}
