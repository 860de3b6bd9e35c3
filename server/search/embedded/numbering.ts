import type { FoundDecisions, Numbering } from '../../domain/found-decisions.ts';
import type { SearchRequest } from '../search-index.ts';

/** What an asker knows already of the numbers of an index: the ids of the first `length` of one generation. */
export interface KnownNumbers {
  readonly generation: number;
  readonly length: number;
}

/** What a reader finds, with the ids that the asker does not know: those of the numbers from `first` on, null where one is gone. */
export interface NumberedSet {
  /** Numbers of one generation of the index never change their meaning. */
  readonly generation: number;
  readonly first: number;
  readonly ids: readonly (string | null)[];
  readonly words: Uint32Array;
}

/** The ids behind the numbers of one generation of an index, as far as its readers told them. */
class KnownIds implements Numbering {
  readonly generation: number;
  readonly #ids: (string | null)[] = [];

  constructor(generation: number) {
    this.generation = generation;
  }

  get known(): KnownNumbers {
    return { generation: this.generation, length: this.#ids.length };
  }

  has(ordinal: number): boolean {
    return typeof this.#ids[ordinal] === 'string';
  }

  selectId(ordinal: number): string {
    const id = this.#ids[ordinal];
    if (typeof id !== 'string') throw new RangeError(`no decision of the index has the number ${ordinal}`);
    return id;
  }

  /** Several readers may tell the same: one that looked earlier may still know what another found gone. */
  learn(first: number, ids: readonly (string | null)[]): void {
    for (const [at, id] of ids.entries()) this.#ids[first + at] ??= id;
  }
}

interface Finder {
  find(request: SearchRequest, known: KnownNumbers): Promise<NumberedSet>;
}

/** Asks readers for sets of numbers and keeps what the numbers stand for, so that each id crosses from a reader once. */
export function openNumbering(reader: Finder): (request: SearchRequest) => Promise<FoundDecisions> {
  let newest = new KnownIds(0);
  return async (request) => {
    const asked = newest;
    const { generation, first, ids, words } = await reader.find(request, asked.known);
    const same = [asked, newest].find((known) => known.generation === generation);
    const numbering = same ?? new KnownIds(generation);
    numbering.learn(first, ids);
    if (generation > newest.generation) newest = numbering;
    return { numbering, words };
  };
}
