import { formatCount } from '../format/money.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

/** The words of the screens in a language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

const PLURALS = { fr: new Intl.PluralRules('fr-FR'), en: new Intl.PluralRules('en-GB') } as const;

/** Chooses between a singular and a plural form by the rules of the language (French: 0 and 1 are singular). */
export function plural(count: number, language: Language, one: string, many: string): string {
  return PLURALS[language].select(count) === 'one' ? one : many;
}

/** A count with its noun in the right number: "3 décisions". `nouns` holds the singular and the plural. */
export function counted(count: number, language: Language, nouns: readonly string[]): string {
  const [one = '', many = one] = nouns;
  return `${formatCount(count, language)}\u00a0${plural(count, language, one, many)}`;
}

/** The words with every "{name}" replaced by its value. @throws when one is not given. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the words "${words}" lack their value "${name}"`);
    return String(value);
  });
}
