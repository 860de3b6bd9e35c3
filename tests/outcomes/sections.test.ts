import { describe, expect, it } from 'vitest';
import type { SectionedText, SectionKind } from '../../server/domain/section.ts';
import { findSections } from '../../server/outcomes/sections.ts';

const NO_HINTS = { zones: null, dispositifStart: null };
const FACTS = 'Mme Lys reproche à M. Roux des messages publiés sur un forum.';
const REASONS = 'Les messages visent une personne reconnaissable ; il sera fait droit à la demande.';

function wordsOf(text: string, sectioned: SectionedText, kind: SectionKind): string | null {
  const section = sectioned.sections.find((one) => one.kind === kind);
  return section ? text.slice(section.start, section.end).trim() : null;
}

function dispositifOf(...lines: readonly string[]): string | null {
  const text = lines.join('\n');
  return wordsOf(text, findSections(text, NO_HINTS), 'dispositif');
}

/** Ways of drafting: lines before, the operative part, lines after. */
const HABITS: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    'a judgment with its heading in capitals',
    ['EXPOSÉ DU LITIGE', FACTS, 'MOTIFS DE LA DÉCISION', REASONS],
    ['PAR CES MOTIFS', 'Le tribunal, statuant publiquement,', 'CONDAMNE M. Roux aux dépens.'],
    ['Fait et jugé à Paris le 12 mars 2024', 'Le greffier Le président'],
  ],
  [
    'letters set apart by the typist',
    [FACTS, REASONS],
    ['P A R C E S M O T I F S', 'CONDAMNE M. Roux aux dépens.'],
    ['LE GREFFIER LE PRÉSIDENT'],
  ],
  [
    'an order in the first person without a heading',
    [FACTS, 'SUR CE', REASONS],
    ['Statuant publiquement en référé, par ordonnance contradictoire,', 'Condamnons M. Roux aux dépens ;'],
    ['FAIT À PARIS, le 3 mai 2023', 'Le greffier'],
  ],
  [
    'an order on request',
    ['Vu la requête qui précède et les pièces jointes,', FACTS],
    ['PAR CES MOTIFS', 'Ordonnons à la société Hôte de communiquer les données de connexion ;'],
    ['Fait en notre cabinet, le 4 juin 2022'],
  ],
  [
    'a criminal judgment ruling on both actions',
    [FACTS, REASONS],
    [
      'PAR CES MOTIFS',
      "SUR L'ACTION PUBLIQUE :",
      'DÉCLARE M. Roux coupable ;',
      "SUR L'ACTION CIVILE :",
      'ALLOUE 1 euro.',
    ],
    ['et le présent jugement ayant été signé par le président et le greffier.'],
  ],
  [
    'a judgment of the Cour de cassation with annexed pleas',
    ['Vu l’article 1240 du code civil,', REASONS],
    ['PAR CES MOTIFS, la Cour :', 'REJETTE le pourvoi ;', 'Condamne M. Roux aux dépens ;'],
    [
      'Ainsi fait et jugé par la Cour de cassation.',
      'MOYENS ANNEXES au présent arrêt',
      "IL EST FAIT GRIEF à l'arrêt d'AVOIR condamné",
    ],
  ],
  [
    'an administrative decision in articles',
    ['Considérant ce qui suit :', REASONS],
    ['D É C I D E :', 'Article 1er : La requête de M. Roux est rejetée.', 'Article 2 : L’État versera 1 000 euros.'],
    ["Délibéré à l'issue de la séance du 4 mars 2021"],
  ],
  [
    'a regulator in infinitives',
    [FACTS],
    ['PAR CES MOTIFS', 'La formation restreinte décide de :', '• prononcer une amende de 30 000 euros ;'],
    ['La présente décision peut faire l’objet d’un recours'],
  ],
  [
    'a page that an editor published under its own headings',
    ['FAITS', FACTS, 'DISCUSSION', REASONS],
    ['DÉCISION', 'Le tribunal condamne M. Roux à payer 500 euros ;', 'Condamne M. Roux aux dépens.'],
    ['Le Tribunal : Mme Prune (présidente)', 'Avocats : Me Olive', 'Notre présentation de la décision'],
  ],
];

describe('parts of a decision', () => {
  for (const [name, before, orders, after] of HABITS) {
    it(`finds where the operative part starts and ends: ${name}`, () => {
      expect(dispositifOf(...before, ...orders, ...after)).toBe(orders.join('\n'));
    });
  }

  it('tiles the text in order, without gap or overlap', () => {
    const text = [
      'EXPOSÉ DU LITIGE',
      FACTS,
      'PRÉTENTIONS DES PARTIES',
      FACTS,
      'MOTIFS',
      REASONS,
      'PAR CES MOTIFS',
      'CONDAMNE',
    ].join('\n');
    const { sections } = findSections(`En-tête\n${text} M. Roux.\nLe greffier`, NO_HINTS);
    expect(sections.map((section) => section.kind)).toEqual([
      'header',
      'facts',
      'claims',
      'reasons',
      'dispositif',
      'composition',
    ]);
    expect(sections.slice(1).map((section) => section.start)).toEqual(
      sections.slice(0, -1).map((section) => section.end),
    );
  });

  it('does not take the quoted operative part of the judgment below for the one of the decision', () => {
    const quoted = ['Par ces motifs, le tribunal avait condamné M. Roux à 900 euros.', REASONS];
    const own = ['PAR CES MOTIFS', 'La cour confirme le jugement.'];
    expect(dispositifOf(...quoted, ...own)).toBe(own.join('\n'));
  });

  it('names pleas after the signatures as annexes', () => {
    const text = 'PAR CES MOTIFS\nREJETTE le pourvoi ;\nMOYENS ANNEXES au présent arrêt\nIl est fait grief';
    expect(wordsOf(text, findSections(text, NO_HINTS), 'annexes')).toMatch(/^MOYENS ANNEXES/);
  });

  it('lets zones stated by the source win, moved to the heading when they are a few lines off', () => {
    const text = `En-tête\nMOTIFS\n${REASONS}\nPAR CES MOTIFS\nREJETTE le pourvoi ;`;
    const heading = text.indexOf('PAR CES MOTIFS');
    const zone = { kind: 'dispositif' as const, start: text.indexOf('REJETTE'), end: text.length };
    const near = findSections(text, { zones: [zone], dispositifStart: null });
    expect(near.dispositifOrigin).toBe('zones');
    expect(near.sections.find((section) => section.kind === 'dispositif')?.start).toBe(heading);
    const far = `${text}\n${'Considérant la suite. '.repeat(60)}\nFinalement REJETTE encore`;
    const last = { kind: 'dispositif' as const, start: far.indexOf('Finalement'), end: far.length };
    const { sections } = findSections(far, { zones: [last], dispositifStart: null });
    expect(sections.find((section) => section.kind === 'dispositif')?.start).toBe(last.start);
  });

  it('says so when there is no operative part', () => {
    for (const text of ['', FACTS, `${FACTS}\n${REASONS}`]) {
      expect(findSections(text, NO_HINTS)).toMatchObject({ dispositifOrigin: 'none' });
    }
  });
});
