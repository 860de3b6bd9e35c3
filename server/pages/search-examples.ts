import type { Language } from './language.ts';

/** A search to begin with. */
export interface Example {
  readonly label: string;
  readonly href: string;
}

const EXAMPLES: readonly (readonly [fr: string, en: string, href: string])[] = [
  [
    'Amendes pour harcèlement en ligne',
    'Fines for online harassment',
    '/?q=harc%C3%A8lement+en+ligne&type=criminal_fine',
  ],
  [
    'Levées d’anonymat en référé',
    'Identity disclosure in interim proceedings',
    '/?type=identification_data_disclosure&procedure=refere',
  ],
  ['Provisions de plus de 5 000 €', 'Interim awards over €5,000', '/?type=provisional_award&amount_min=5000'],
];

/** Three searches that show what the product does. */
export function listExamples(language: Language): readonly Example[] {
  return EXAMPLES.map(([fr, en, href]) => ({ label: language === 'fr' ? fr : en, href }));
}
