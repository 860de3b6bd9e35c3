import type { Court } from '../domain/court.ts';
import { numberKey } from '../domain/reference.ts';
import { foldLabel } from '../domain/text.ts';
import type { JudgmentSummary } from '../store/read-model.ts';

/** What a reference is made of. */
export type CitedJudgment = Pick<
  JudgmentSummary,
  'court' | 'courtLabel' | 'chamber' | 'decisionType' | 'decidedOn' | 'numbers' | 'ecli' | 'procedures' | 'fictitious'
>;

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];

/**
 * The reference of a decision as French legal writing gives it (abbreviations of the publishers' guide RefLex): "TJ Paris, ord. réf.,
 * 12 mars 2025, n° 25/55080", "Cass. 1re civ., 3 juill. 2024, n° 23-20.005". A fictitious decision says so at the end.
 */
export function formatReference(judgment: CitedJudgment): string {
  const numbers = distinctNumbers(judgment.numbers);
  const parts = [
    ...nameCourt(judgment),
    nameDecision(judgment),
    formatShortDate(judgment.decidedOn),
    numbers.length === 0 ? '' : `${numbers.length === 1 ? 'n°' : 'nos'} ${numbers.join(', ')}`,
    numbers.length === 0 && judgment.ecli !== null ? judgment.ecli : '',
  ];
  const reference = parts.filter((part) => part !== '').join(', ');
  return judgment.fictitious ? `${reference} [décision fictive]` : reference;
}

/** "2025-03-01" → "1er mars 2025", months abbreviated as in legal references. */
export function formatShortDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const dayNumber = Number(day);
  return `${dayNumber === 1 ? '1er' : dayNumber} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const NUMBER_MARK = /^(?:pourvois?\b|r\.?g\.?(?=[\s:°n])|n[°º]s?|nos?(?=[\s.])|[\s:.])+/i;

/** Case numbers without their mark ("RG n° 25/1" → "25/1"), each once, in order. */
export function distinctNumbers(numbers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return numbers.flatMap((number) => {
    const key = numberKey(number) ?? number;
    if (seen.has(key)) return [];
    seen.add(key);
    return [number.replace(NUMBER_MARK, '').trim()];
  });
}

function nameCourt(judgment: CitedJudgment): readonly string[] {
  const { court, chamber } = judgment;
  if (court.kind === 'cassation') return nameCassation(chamber);
  const isProcedure = chamber !== null && /^(?:juge des )?(?:refere|requete)s?$/.test(foldLabel(chamber));
  return [abbreviateCourt(court, judgment), chamber === null || isProcedure ? '' : abbreviateChamber(chamber)];
}

const CASSATION: readonly (readonly [RegExp, string])[] = [
  [/pleniere/, 'Cass., ass. plén.'],
  [/mixte/, 'Cass., ch. mixte'],
  [/criminelle|crim\b/, 'Cass. crim.'],
  [/commerciale|com\b/, 'Cass. com.'],
  [/sociale|soc\b/, 'Cass. soc.'],
  [/(?:1|premiere).{0,15}civ|civ.{0,10}1/, 'Cass. 1re civ.'],
  [/(?:2|deuxieme).{0,15}civ|civ.{0,10}2/, 'Cass. 2e civ.'],
  [/(?:3|troisieme).{0,15}civ|civ.{0,10}3/, 'Cass. 3e civ.'],
];

function nameCassation(chamber: string | null): readonly string[] {
  if (chamber === null) return ['Cass.'];
  const folded = foldLabel(chamber);
  const known = CASSATION.find(([pattern]) => pattern.test(folded));
  return known ? [known[1]] : ['Cass.', abbreviateChamber(chamber)];
}

const NATIONAL: Readonly<Record<string, string>> = {
  'conseil-d-etat': 'CE',
  'conseil-constitutionnel': 'Cons. const.',
  'tribunal-des-conflits': 'T. confl.',
  cnil: 'CNIL',
  amf: 'AMF',
  arcep: 'Arcep',
  arcom: 'Arcom',
  'autorite-de-la-concurrence': 'Aut. conc.',
  cjue: 'CJUE',
  cedh: 'CEDH',
};

const HEADS: readonly (readonly [string, string])[] = [
  ['Tribunal de grande instance', 'TGI'],
  ['Tribunal judiciaire', 'TJ'],
  ["Cour d'appel", 'CA'],
  ['Tribunal de commerce', 'T. com.'],
  ['Tribunal des activités économiques', 'TAE'],
  ["Conseil de prud'hommes", 'Cons. prud’h.'],
  ["Tribunal d'instance", 'TI'],
  ['Tribunal de proximité', 'T. prox.'],
  ['Tribunal de police', 'T. pol.'],
  ["Cour d'assises", 'C. assises'],
  ["Cour administrative d'appel", 'CAA'],
  ['Tribunal administratif', 'TA'],
];

/** First day of the tribunaux des activités économiques (order of 5 July 2024). */
const TAE_START = '2025-01-01';

function abbreviateCourt(court: Court, { courtLabel, decidedOn }: CitedJudgment): string {
  const national = NATIONAL[court.code];
  if (national !== undefined) return national;
  if (court.city === null) return courtLabel;
  if (court.kind === 'tcom' && decidedOn < TAE_START) return `T. com. ${court.city}`;
  const head = HEADS.find(([name]) => foldLabel(courtLabel).startsWith(foldLabel(name)));
  return head ? `${head[1]} ${court.city}` : courtLabel;
}

/** "17ème chambre correctionnelle" → "17e ch. corr.", "Pôle 5 - chambre 2" → "pôle 5, ch. 2". */
function abbreviateChamber(chamber: string): string {
  return chamber
    .replace(/(\d+)\s?(?:ère|ere|re)\b/gi, '$1re')
    .replace(/(\d+)\s?(?:ième|ieme|ème|eme|e)\b/gi, '$1e')
    .replace(/\bchambres\b/gi, 'ch.')
    .replace(/\bchambre\b/gi, 'ch.')
    .replace(/\bch\.?(?=\s|$)/gi, 'ch.')
    .replace(/\bcorrectionnelle\b/gi, 'corr.')
    .replace(/\bcorr\.?(?=\s|$)/gi, 'corr.')
    .replace(/\bcivile\b/gi, 'civ.')
    .replace(/\bsection\b/gi, 'sect.')
    .replace(/^P(?=ôle)/, 'p')
    .replace(/\s+[-–]\s+/g, ', ')
    .trim();
}

function nameDecision({ decisionType, procedures }: CitedJudgment): string {
  if (decisionType === 'ordonnance') {
    if (procedures.includes('refere')) return 'ord. réf.';
    return procedures.includes('requete') ? 'ord. req.' : 'ord.';
  }
  if (decisionType === 'deliberation') return 'délib.';
  return decisionType === 'avis' ? 'avis' : '';
}
