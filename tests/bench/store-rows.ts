import { createHash } from 'node:crypto';
import type { ParsedJudgment } from '../../server/domain/judgment.ts';
import type { Money } from '../../server/domain/money.ts';
import { blankOutcome, type Outcome } from '../../server/domain/outcome.ts';
import type { ResolvedOutcome } from '../../server/domain/reading.ts';
import type { SearchDocument, SearchOutcome } from '../../server/search/document.ts';
import type { JudgmentRow } from '../../server/store/judgment-writes.ts';

/** What the store keeps of one made-up decision, as an ingest of it would have written. */
export interface StoreRows {
  readonly judgment: JudgmentRow;
  readonly record: ParsedJudgment;
  readonly source: string;
  readonly hashes: { readonly content: string; readonly text: string };
  readonly outcomes: readonly ResolvedOutcome[];
}

const VERSION = 'bench';
const EVIDENCE_LENGTH = 140;

export function storeRows(document: SearchDocument): StoreRows {
  const { id, title, decidedOn, numbers, chamber, parties, keywords, legalBasis, text, sections } = document;
  const facts = {
    title,
    chamber,
    decidedOn,
    decisionType: null,
    ecli: null,
    numbers,
    parties,
    keywords,
    visa: legalBasis,
  };
  const common = { ...facts, theme: null, solution: null, fictitious: false };
  const hashes = { content: sha256(`${id}${text}`), text: sha256(text) };
  const outcomes = document.outcomes.map((outcome, at) => resolved(document, outcome, at));
  return {
    judgment: {
      ...common,
      id,
      court: { ...document.court, known: true },
      procedures: document.procedures,
      textHash: hashes.text,
      sections,
      dispositifOrigin: 'zones',
      extractorVersion: VERSION,
    },
    record: {
      ...common,
      record: 'judgment',
      sourceKey: id,
      url: null,
      court: document.court.label,
      publishedOn: null,
      text,
      zones: sections,
      dispositifStart: null,
    },
    source: document.sources[0] ?? 'files',
    hashes,
    outcomes,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function resolved(document: SearchDocument, outcome: SearchOutcome, at: number): ResolvedOutcome {
  const { id, origin, reviewState } = outcome;
  return { id, origin, reviewState, author: null, outcome: stated(document, outcome, at) };
}

function stated({ text, sections }: SearchDocument, outcome: SearchOutcome, at: number): Outcome {
  const dispositif = sections.find(({ kind }) => kind === 'dispositif')?.start ?? 0;
  const start = dispositif + at * EVIDENCE_LENGTH;
  const end = Math.min(start + EVIDENCE_LENGTH, text.length);
  return {
    ...blankOutcome(`o${at + 1}`, outcome.type),
    sense: outcome.sense,
    amount: outcome.euroCents === null ? null : euros(outcome.euroCents, outcome.isRate),
    suspension: outcome.suspension,
    payer: [{ name: null, role: 'defendant' }],
    beneficiary: [{ name: null, role: 'plaintiff' }],
    evidence: [{ start, end, text: text.slice(start, end) }],
    rule: 'bench.synthetic',
    ruleVersion: 1,
    confidence: outcome.confidence,
    reason: 'décision fabriquée pour mesurer',
  };
}

function euros(cents: number, isRate: boolean): Money {
  const plain = { qualifier: 'exact', tax: null, isTotal: false, isSymbolic: false } as const;
  return { cents, currency: 'EUR', per: isRate ? 'day' : null, ...plain };
}
