import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../server/search/document.ts';
import type { SearchIndex } from '../../server/search/search-index.ts';
import { judgment, request } from './support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from './support/engines.ts';

/** Words without plural, accent or equivalent: what they match is plain to see. */
const WORDS = ['bako', 'celu', 'dimo', 'fepa', 'gulo', 'hiva', 'joka', 'kelu', 'lomi', 'napo'];
const QUERIES = 250;

function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Expected = (fields: readonly (readonly string[])[]) => boolean;
interface Generated {
  readonly q: string;
  readonly holds: Expected;
}

/** Queries with their meaning, built together from the grammar and checked on plain lists of words. */
function generator(random: () => number): { query(): Generated; text(): string } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
  const word = () => pick(WORDS);
  const text = () => Array.from({ length: 3 + Math.floor(random() * 10) }, word).join(' ');
  const phraseHolds =
    (words: readonly string[]): Expected =>
    (fields) =>
      fields.some((field) => field.some((_, at) => words.every((w, i) => field[at + i] === w)));
  const leaf = (): Generated => {
    const kind = random();
    if (kind < 0.45) {
      const w = word();
      return { q: w, holds: (fields) => fields.some((field) => field.includes(w)) };
    }
    if (kind < 0.52) {
      const words = [word(), word()];
      return { q: words.join('-'), holds: phraseHolds(words) };
    }
    if (kind < 0.58) {
      const words = [word(), word()];
      return { q: `dispositif:"${words.join(' ')}"`, holds: (fields) => phraseHolds(words)([fields[1] ?? []]) };
    }
    if (kind < 0.7) {
      const words = Array.from({ length: 2 + Math.floor(random() * 3) }, word);
      return { q: `"${words.join(' ')}"`, holds: phraseHolds(words) };
    }
    if (kind < 0.85) {
      const [a, b, n] = [word(), word(), 1 + Math.floor(random() * 4)];
      const near: Expected = (fields) =>
        fields.some((field) => field.some((x, i) => x === a && field.some((y, j) => y === b && Math.abs(i - j) <= n)));
      return { q: `${a} /${n} ${b}`, holds: near };
    }
    if (kind < 0.93) {
      const w = word().slice(0, 3);
      return { q: `${w}*`, holds: (fields) => fields.some((field) => field.some((x) => x.startsWith(w))) };
    }
    const w = word();
    return { q: `dispositif:${w}`, holds: (fields) => fields[1]?.includes(w) ?? false };
  };
  const query = (depth = 0): Generated => {
    const kind = random();
    if (depth >= 3 || kind < 0.3) return leaf();
    const [a, b] = [query(depth + 1), query(depth + 1)];
    if (kind < 0.6) return { q: `(${a.q} ET ${b.q})`, holds: (fields) => a.holds(fields) && b.holds(fields) };
    if (kind < 0.85) return { q: `(${a.q} OU ${b.q})`, holds: (fields) => a.holds(fields) || b.holds(fields) };
    return { q: `(${a.q} SAUF (${b.q}))`, holds: (fields) => a.holds(fields) && !b.holds(fields) };
  };
  return { query, text };
}

const { query, text } = generator(randomSource(20_260_729));
const TEXTS = Array.from({ length: 60 }, () => ({ reasons: text(), dispositif: text() }));
const DOCUMENTS: readonly SearchDocument[] = TEXTS.map((parts, at) =>
  judgment(`d${String(at).padStart(2, '0')}`, parts, { title: '' }),
);
const CASES = Array.from({ length: QUERIES }, () => query());

afterAll(stopSharedMeilisearch);

describe.each(ENGINES)('hit sets of generated queries: $label', ({ available, open }) => {
  describe.runIf(available)('against a brute-force search', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
      await index.upsert(DOCUMENTS);
    });
    afterAll(() => close());

    it(`is right for ${QUERIES} queries, totals included`, async () => {
      for (const { q, holds } of CASES) {
        const expected = DOCUMENTS.filter((_, at) => {
          const parts = TEXTS[at];
          return parts !== undefined && holds([parts.reasons.split(' '), parts.dispositif.split(' ')]);
        }).map((document) => document.id);
        const { total, hits } = await index.search(request({ q, size: 100 }));
        expect({ q, ids: hits.map((hit) => hit.id).sort() }).toEqual({ q, ids: expected });
        expect(total).toBe(expected.length);
      }
    }, 180_000);
  });
});
