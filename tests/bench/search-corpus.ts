import courtTable from '../../data/courts.json' with { type: 'json' };
import { findCourt } from '../../server/domain/court.ts';
import { selectOutcomeType } from '../../server/domain/outcome-types.ts';
import type { SearchDocument, SearchOutcome } from '../../server/search/document.ts';

/** The head of the vocabulary: words that real decisions repeat, the most frequent first. */
const FREQUENT =
  'de la le les à et du des en que par au pour dans article sur une un est demande société cour code civil tribunal droit partie jugement contre euros titre somme procédure condamne appel contrat préjudice dommages intérêts faits décision site internet données publication diffamation contrefaçon logiciel marque hébergeur éditeur contenu amende sursis astreinte dépens provision expertise réparation responsabilité faute référé ordonnance assignation conclusions moyens défendeur demandeur signification exécution provisoire avocat identification communication adresse compte plateforme annonce retrait suppression utilisateur personnel vie privée image atteinte concurrence déloyale nom domaine transfert licence œuvre auteur reproduction représentation preuve constat huissier'.split(
    ' ',
  );
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va ze cra dro fli gra plo tra vre chi sto'.split(' ');
const VOCABULARY = 60_000;
const WORDS = 2_400;

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomSource(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The word of a frequency rank: real French ones first, then made-up ones that no rule of the stemmer merges. */
export function wordOfRank(rank: number): string {
  const real = FREQUENT[rank];
  if (real !== undefined) return real;
  let rest = rank;
  let word = '';
  for (let i = 0; i < 4; i++) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${word}q`;
}

/** A rank drawn as words of a language are: the n-th is about n times rarer than the first. */
function drawRank(random: Random, vocabulary = VOCABULARY): number {
  return Math.min(Math.floor(Math.exp(random() * Math.log(vocabulary)) - 1), vocabulary - 1);
}

/** Judgments are made of formulas: runs of words that many of them share, the first far more often than the last. */
const FORMULAS = 60_000;
const RANDOM_WORD = 0.12;

function formula(number: number): readonly string[] {
  const random = randomSource(number * 104_729 + 3);
  return Array.from({ length: 4 + Math.floor(random() * 9) }, () => wordOfRank(drawRank(random)));
}

function* drawWords(random: Random, count: number): Iterable<string> {
  for (let drawn = 0; drawn < count; ) {
    const words = random() < RANDOM_WORD ? [wordOfRank(drawRank(random))] : formula(drawRank(random, FORMULAS));
    for (const word of words.slice(0, count - drawn)) yield word;
    drawn += words.length;
  }
}

const COURTS = courtTable.courts.slice(0, 60).flatMap(({ code }) => findCourt(code) ?? []);
const TYPES = [
  'criminal_fine',
  'damages',
  'costs_unspecified',
  'provisional_award',
  'judgment_publication',
  'content_removal',
  'astreinte',
  'all_claims_dismissed',
];

/** Decision number `at` of a synthetic corpus: about 15 KB of text in the proportions of real ones, four outcomes. */
export function syntheticDocument(at: number): SearchDocument {
  const random = randomSource(at * 7_919 + 17);
  const prose = (words: number) =>
    [...drawWords(random, words)]
      .map((word, i) => word + (i % 90 === 89 ? '.\n\n' : i % 17 === 16 ? ',' : ''))
      .join(' ');
  const texts = [prose(WORDS * 0.4), prose(WORDS * 0.48), prose(WORDS * 0.12)] as const;
  const [facts, reasons, dispositif] = texts.map((text) => `${text}\n\n`);
  const ends = texts.map((_, i) => texts.slice(0, i + 1).reduce((sum, text) => sum + text.length + 2, 0));
  const [a = 0, b = 0, c = 0] = ends;
  const day = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 9_400) * 86_400_000).toISOString().slice(0, 10);
  const court = COURTS[Math.floor(random() * random() * COURTS.length)] ?? COURTS[0];
  if (!court) throw new Error('the list of courts is empty');
  return {
    id: `synthetic-${at}`,
    title: `${court.label}, ${prose(8)}`,
    parties: `${wordOfRank(drawRank(random))} / ${wordOfRank(drawRank(random))}`,
    keywords: [wordOfRank(20 + (at % 80)), wordOfRank(20 + ((at * 13) % 80))],
    court,
    chamber: `chambre ${at % 9}`,
    decidedOn: day,
    numbers: [`${String(at % 25).padStart(2, '0')}/${String(at % 100_000).padStart(5, '0')}`],
    procedures: [(['fond', 'refere', 'appel', 'correctionnel'] as const)[at % 4] ?? 'fond'],
    offences: [],
    legalBasis: [`article ${at % 700}`],
    sources: [at % 3 === 0 ? 'judilibre' : 'legalis'],
    text: `${facts}${reasons}${dispositif}`,
    sections: [
      { kind: 'facts', start: 0, end: a },
      { kind: 'reasons', start: a, end: b },
      { kind: 'dispositif', start: b, end: c },
    ],
    commentary: '',
    hasCommentary: false,
    hasText: true,
    fictitious: false,
    outcomes: Array.from({ length: 4 }, (_, i) => syntheticOutcome(`${at}.${i}`, random)),
  };
}

function syntheticOutcome(id: string, random: Random): SearchOutcome {
  const type = TYPES[Math.floor(random() * TYPES.length)] ?? 'damages';
  return {
    id,
    type,
    family: selectOutcomeType(type).family,
    sense: random() < 0.8 ? 'granted' : 'refused',
    euroCents: random() < 0.7 ? Math.round(10 ** (4 + random() * 4)) : null,
    converted: false,
    suspension: type === 'criminal_fine' ? (random() < 0.4 ? 'full' : 'none') : null,
    against: [],
    dataCategories: [],
    origin: 'rule',
    reviewState: 'unreviewed',
    confidence: 'high',
    isRate: type === 'astreinte',
  };
}
