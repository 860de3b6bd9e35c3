/** The languages of the screens. French is the reference. */
export type Language = 'fr' | 'en';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The same thing said in each language. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}
