import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import table from '../../data/outcome-types.json' with { type: 'json' };
import { OUTCOME_FAMILIES } from '../../server/domain/outcome-types.ts';
import { parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readSampleCommentaries, readSampleDecisions } from '../../server/seed/sample-files.ts';

const FOLDER = path.resolve('data/samples');
const EXPECTED = path.resolve('tests/seed/expected');

/**
 * One outcome of tests/seed/expected, annotated by hand after the codebook. As in its gold: "granted" also for a sum below the claim;
 * one row for each person when a sum goes to "chacun"; what the operative part only recalls, warns of or explains has no row.
 */
interface ExpectedOutcome {
  readonly type: string;
  readonly sense: string;
  readonly assertion: string;
  readonly amount: { readonly value: number; readonly currency: string; readonly per: string | null } | null;
  readonly suspension: string | null;
  /** Suspended part of a fine, in its currency; that of a prison sentence is a duration. */
  readonly suspended_amount: number | null;
  readonly suspended_duration?: { readonly value: number; readonly unit: string };
  readonly duration: { readonly value: number | null; readonly unit: string } | null;
  /** The evidence: words that occur once in the canonical text. */
  readonly quote: string;
}

const SENSES = ['granted', 'partially_granted', 'refused', 'moot', 'reserved', 'not_ruled'];
const ASSERTIONS = ['ordered_here', 'confirmed_here', 'reformed_here', 'reversed_here'];

const decisions = readSampleDecisions(FOLDER);
const commentaries = readSampleCommentaries(FOLDER);

function readExpected(slug: string): readonly ExpectedOutcome[] {
  return JSON.parse(readFileSync(path.join(EXPECTED, `${slug}.json`), 'utf8'));
}

describe('sample decisions', () => {
  it('are at least 48, each with a text of a realistic length', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(48);
    for (const { slug, body } of decisions) {
      expect(body.length, slug).toBeGreaterThan(2000);
      expect(body.length, slug).toBeLessThan(9000);
    }
  });

  it.each(decisions.map(({ slug, title }) => [slug, title]))('%s has a date in its title', (_slug, title) => {
    expect(parseFrenchDate(title)).not.toBeNull();
  });

  it('are published after they were decided', () => {
    for (const { slug, title, publishedOn } of decisions) {
      expect((parseFrenchDate(title) ?? '') <= publishedOn, slug).toBe(true);
    }
  });

  it('come newest first', () => {
    const dates = decisions.map((decision) => decision.publishedOn);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('span both title eras, francs and euros, and the years 1998 to 2026', () => {
    const titles = decisions.map((decision) => decision.title);
    expect(titles.some((title) => /Tribunal de grande instance .* Jugement du/.test(title))).toBe(true);
    expect(titles.some((title) => /Tribunal judiciaire .*, jugement du/.test(title))).toBe(true);
    const years = titles.map((title) => Number(parseFrenchDate(title)?.slice(0, 4)));
    expect(Math.min(...years)).toBe(1998);
    expect(Math.max(...years)).toBe(2026);
    const currencies = new Set(
      decisions.flatMap(({ slug }) => readExpected(slug).map(({ amount }) => amount?.currency)),
    );
    expect(currencies).toContain('FRF');
    expect(currencies).toContain('EUR');
  });
});

describe('expected outcomes of the samples', () => {
  const known = new Map(table.types.map((type) => [type.code, type.family]));
  const rows = decisions.map((decision) => ({ decision, outcomes: readExpected(decision.slug) }));

  it.each(rows.map((row) => [row.decision.slug, row] as const))('%s quotes its text, once', (_slug, row) => {
    const body = canonicalText(row.decision.body);
    expect(row.outcomes.length).toBeGreaterThan(0);
    for (const outcome of row.outcomes) {
      const { type, quote, amount } = outcome;
      expect(known.has(type), type).toBe(true);
      expect(SENSES).toContain(outcome.sense);
      expect(ASSERTIONS).toContain(outcome.assertion);
      const suspendedPart = outcome.suspended_amount ?? outcome.suspended_duration ?? null;
      expect(outcome.suspension === 'partial', quote).toBe(suspendedPart !== null);
      expect(body.split(quote).length - 1, quote).toBe(1);
      if (amount) expect(amount.value).toBeGreaterThan(0);
    }
  });

  it('belong to a decision or to a commentary of data/samples', () => {
    const names = readdirSync(EXPECTED).filter((name) => name.endsWith('.json'));
    expect(names.map((name) => name.slice(0, -'.json'.length)).sort()).toEqual(
      decisions.map(({ slug }) => slug).sort(),
    );
    const notes = readdirSync(path.join(EXPECTED, 'commentaries'));
    expect(notes).toEqual(commentaries.map(({ sourceKey }) => `${sourceKey}.json`));
  });

  it('cover every family and every type of the taxonomy', () => {
    const types = new Set(rows.flatMap((row) => row.outcomes.map((outcome) => outcome.type)));
    expect(new Set([...types].map((type) => known.get(type)))).toEqual(new Set(OUTCOME_FAMILIES));
    const missing = [...known.keys()].filter((code) => !types.has(code));
    console.log(`outcome types that no sample exercises: ${missing.join(', ') || 'none'}`);
    expect(missing.length).toBe(0);
  });
});

describe('sample commentaries', () => {
  it('are the two demonstration notes, each with the decision it speaks of', () => {
    expect(commentaries.map(({ refersTo }) => refersTo)).toEqual([
      [{ court: 'Tribunal correctionnel de Paris', decidedOn: '2021-06-29', numbers: [], chamber: null }],
      [{ court: 'Tribunal judiciaire de Paris', decidedOn: '2025-10-27', numbers: ['25/55080'], chamber: null }],
    ]);
    for (const { author, text, fictitious } of commentaries) {
      expect(author).toBe('Dispositif (fiche de démonstration)');
      expect(text.toLowerCase()).toContain('décision réelle, connue par un commentaire');
      expect(fictitious).toBe(false);
    }
  });

  it.each(commentaries.map((note) => [note.sourceKey, note.text] as const))(
    '%s holds what is expected',
    (key, text) => {
      for (const { quote } of readExpected(`commentaries/${key}`)) expect(text.split(quote).length - 1, quote).toBe(1);
    },
  );
});

describe('a sample file that is not well formed', () => {
  it.each([
    ['no front matter', 'Un texte seul.', /front matter/],
    ['an unknown field', '---\ntitle: T\nauteur: A\n---\nTexte', /unknown front matter line "auteur: A"/],
    ['a missing field', '---\ntitle: T\npublished: 2024-01-02\n---\nTexte', /"theme" is missing/],
    ['a date that is not ISO', '---\ntitle: T\npublished: 2 janvier 2024\ntheme: T\n---\nTexte', /ISO date/],
    ['no text', '---\ntitle: T\npublished: 2024-01-02\ntheme: T\n---\n', /a body/],
  ])('is refused: %s', (_name, text, message) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
    mkdirSync(path.join(folder, 'decisions'));
    writeFileSync(path.join(folder, 'decisions', 'one.txt'), text);
    expect(() => readSampleDecisions(folder)).toThrow(message);
    expect(() => readSampleDecisions(folder)).toThrow('one.txt');
    rmSync(folder, { recursive: true });
  });
});
