import { LANGUAGES, type Language } from '../domain/language.ts';

export { LANGUAGES, type Language };

export function isLanguage(value: string | null | undefined): value is Language {
  return value === 'fr' || value === 'en';
}

/** What a request says about language, strongest first. */
export interface LanguageHints {
  readonly parameter: string | null;
  readonly cookie: string | null;
  /** The Accept-Language header. */
  readonly header: string | null;
}

/** `?lang`, then the cookie, then the browser's first preference among ours (RFC 9110 §12.5.4); French otherwise. */
export function chooseLanguage(hints: LanguageHints): Language {
  if (isLanguage(hints.parameter)) return hints.parameter;
  if (isLanguage(hints.cookie)) return hints.cookie;
  return preferredLanguage(hints.header ?? '') ?? 'fr';
}

function preferredLanguage(header: string): Language | null {
  const ranked = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find((found) => found !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of ranked) if (isLanguage(language)) return language;
  return null;
}
