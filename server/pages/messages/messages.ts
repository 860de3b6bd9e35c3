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
