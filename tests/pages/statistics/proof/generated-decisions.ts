import courtTable from '../../../../data/courts.json' with { type: 'json' };
import { findCourt } from '../../../../server/domain/court.ts';
import type { JudgmentRow } from '../../../../server/store/judgment-writes.ts';
import { type Dice, type GeneratedOutcome, makeOutcome } from './generated-outcomes.ts';

/** One decision made up from a seed, as an ingest would have stored it. */
export interface GeneratedDecision {
  readonly judgment: JudgmentRow;
  readonly text: string;
  readonly source: 'files' | 'samples';
  readonly outcomes: readonly GeneratedOutcome[];
  readonly isHidden: boolean;
}

/** Words that no decision means and no thesaurus knows: each stands in the text of some decisions. */
export const MARKERS = ['zorvane', 'quiltrac', 'mebluton', 'fragoline'] as const;
const THEMES = ['Diffamation', 'Vie privée', 'Marques', 'Droit d’auteur', 'Données personnelles', 'Contrats'];
const KEYWORDS = ['image', 'forum', 'hébergeur', 'marque', 'logiciel', 'Vie privée'];
const COURTS = courtTable.courts.flatMap(({ code }) => findCourt(code) ?? []).filter(({ city }) => city !== null);

/** `isFictitious` gives the share of decisions of fiction. */
export function makeDecision(seed: number, at: number, roll: Dice, isFictitious: number): GeneratedDecision {
  const fictitious = roll(100) < isFictitious * 100;
  const id = `proof-${seed}-${String(at).padStart(4, '0')}`;
  const markers = MARKERS.filter((_, place) => roll(place * 4 + 2) === 0);
  const text = `Décision ${id}.\n\nFaits sans intérêt. ${markers.join(' ')}\n\nPar ces motifs, voir les mesures.`;
  const court = COURTS[Math.floor(((roll(1000) * roll(1000)) / 1_000_000) * 14)] ?? COURTS[0];
  if (!court) throw new Error('the list of courts is empty');
  const [month, day] = [1 + roll(12), 1 + roll(28)].map((part) => String(part).padStart(2, '0'));
  return {
    judgment: {
      id,
      title: `Affaire ${id}`,
      court,
      decidedOn: `${[1998, 2001, 2014, 2019, 2020, 2022, 2023, 2024][roll(8)]}-${month}-${day}`,
      chamber: null,
      decisionType: 'jugement',
      ecli: null,
      numbers: [`RG ${String(at % 30).padStart(2, '0')}/${String(seed * 1000 + at).padStart(5, '0')}`],
      parties: null,
      theme: roll(4) === 0 ? null : (THEMES[roll(THEMES.length)] ?? null),
      solution: null,
      keywords: KEYWORDS.filter(() => roll(5) === 0),
      visa: [],
      procedures: ['fond'],
      textHash: null,
      sections: [],
      dispositifOrigin: 'none',
      extractorVersion: 'proof',
      fictitious,
    },
    text,
    source: fictitious ? 'samples' : 'files',
    outcomes: Array.from({ length: roll(8) === 0 ? 0 : 1 + roll(7) }, (_, place) => makeOutcome(id, place, roll)),
    isHidden: roll(25) === 0,
  };
}
