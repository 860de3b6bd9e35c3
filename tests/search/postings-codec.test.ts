import { describe, expect, it } from 'vitest';
import { decodePostings, joinPostings, PostingsEncoder } from '../../server/search/embedded/postings-codec.ts';

type Entry = readonly [ordinal: number, weight: number];

function encode(entries: readonly Entry[]): PostingsEncoder {
  const list = new PostingsEncoder(entries[0]?.[0] ?? 0);
  for (const [ordinal, weight] of entries) list.add(ordinal, weight);
  return list;
}

function decode(bytes: Uint8Array, first: number, documents: number): readonly Entry[] {
  const into = { ordinals: new Int32Array(documents), weights: new Int32Array(documents) };
  expect(decodePostings(bytes, first, into, 0)).toBe(documents);
  return Array.from(into.ordinals, (ordinal, i) => [ordinal, into.weights[i] ?? 0]);
}

const LISTS: readonly (readonly Entry[])[] = [
  [[0, 10]],
  [
    [7, 3],
    [8, 127],
    [9, 128],
    [9 + 127, 1],
    [9 + 127 + 128, 100_000],
    [2_000_000, 6],
  ],
  Array.from({ length: 500 }, (_, i) => [i * 3 + (i % 2), (i * i) % 997] as const),
];

describe('postings', () => {
  it.each(LISTS.map((list) => ({ list })))('come back as they were: $list.length', ({ list }) => {
    const encoded = encode(list);
    expect(encoded.documents).toBe(list.length);
    expect(encoded.last).toBe(list.at(-1)?.[0]);
    expect(decode(encoded.bytes(), encoded.first, list.length)).toEqual(list);
  });

  it('come back whole when two lists were joined', () => {
    for (const list of LISTS) {
      for (const gap of [1, 127, 128, 3_000_000]) {
        const moved = list.map(([ordinal, weight]): Entry => [ordinal + (list.at(-1)?.[0] ?? 0) + gap, weight]);
        const [before, after] = [encode(list), encode(moved)];
        const joined = joinPostings(before.bytes(), after.first - before.last, after.bytes());
        expect(decode(joined, before.first, list.length * 2)).toEqual([...list, ...moved]);
      }
    }
  });
});
