import type { Language, Words } from './language.ts';
import { REFUSALS, type RefusalCode } from './refusals/refusals.ts';

export type RefusalKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'too_many';

/** One refusal of the catalogue: what was asked, why it cannot be done and what to do next; "{name}" stands for a value. */
export interface RefusalEntry extends Words {
  readonly kind: RefusalKind;
}

/** What fills the places of a message: the same in both languages, or words of each. */
export type RefusalValues = Readonly<Record<string, string | number | Words>>;

/** What a person asked for cannot be done. `message` is English, for programs and logs; screens show `wordsIn`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly kind: RefusalKind;
  readonly values: RefusalValues;

  constructor(code: RefusalCode, values: RefusalValues = {}) {
    const entry: RefusalEntry = REFUSALS[code];
    super(fill(entry, values, 'en'));
    this.name = 'Refusal';
    this.code = code;
    this.kind = entry.kind;
    this.values = values;
  }

  /** The refusal in the language of the person who asked. */
  wordsIn(language: Language): string {
    return fill(REFUSALS[this.code], this.values, language);
  }
}

function fill(entry: RefusalEntry, values: RefusalValues, language: Language): string {
  return entry[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a refusal lacks its value "${name}": ${entry.en}`);
    return typeof value === 'object' ? value[language] : String(value);
  });
}
