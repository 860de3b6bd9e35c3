import { foldLabel } from './text.ts';

/** What tells one chamber of a court from the others, whatever the spelling; null where the label says nothing. */
export interface ChamberMarks {
  readonly number: string | null;
  readonly pole: string | null;
  readonly section: string | null;
  /** "civ", "crim", "com", "soc"… */
  readonly kind: string | null;
}

export interface ChamberReading {
  readonly marks: ChamberMarks;
  /** True when the text is the name of a chamber and nothing else. */
  readonly isWhole: boolean;
}

const NO_MARKS: ChamberMarks = { number: null, pole: null, section: null, kind: null };

const KINDS: Readonly<Record<string, string>> = {
  civ: 'civ',
  civile: 'civ',
  crim: 'crim',
  criminelle: 'crim',
  com: 'com',
  comm: 'com',
  commerciale: 'com',
  soc: 'soc',
  sociale: 'soc',
  corr: 'corr',
  correctionnelle: 'corr',
  correctionnel: 'corr',
  plen: 'plen',
  pleniere: 'plen',
  mixte: 'mixte',
  ref: 'ref',
  refere: 'ref',
  referes: 'ref',
};
const ORDINALS: Readonly<Record<string, string>> = {
  premiere: '1',
  deuxieme: '2',
  seconde: '2',
  troisieme: '3',
  quatrieme: '4',
  cinquieme: '5',
  sixieme: '6',
  septieme: '7',
  huitieme: '8',
  neuvieme: '9',
  dixieme: '10',
};
const LINK = /^(?:ch|chs|chambre|chambres|ass|assemblee|formation|de|des|du|la|le|les|d|l|et)$/;
const SECTION = /^(?:sect|section|sec)$/;
const POLE = /^p(?:ole)?$/;

/** Reads "17e ch. corr.", "Pôle 5 – chambre 2", "Civ. 1re", "3ème chambre, 4ème section". */
export function readChamber(text: string): ChamberReading {
  const words = foldLabel(text).match(/[a-z0-9]+/g) ?? [];
  const marks = { ...NO_MARKS } as { -readonly [Key in keyof ChamberMarks]: string | null };
  let known = 0;
  words.forEach((word, at) => {
    const number = numberOf(word);
    if (number !== null) {
      known++;
      marks[partOf(words[at - 1] ?? '', words[at + 1] ?? '')] ??= number;
    } else if (KINDS[word] !== undefined) {
      known++;
      marks.kind ??= KINDS[word] ?? null;
    } else if (LINK.test(word) || SECTION.test(word) || POLE.test(word)) known++;
  });
  const says = Object.values(marks).some((mark) => mark !== null);
  return { marks, isWhole: says && known === words.length };
}

/** True when the label may be that of the chamber asked for: "17ème chambre" is "17e ch. corr.", "7ème chambre" is not. */
export function isOfChamber(label: string, wanted: ChamberMarks): boolean {
  const { marks } = readChamber(label);
  const places = ['number', 'pole', 'section'] as const;
  if (places.some((part) => wanted[part] !== null && wanted[part] !== marks[part])) return false;
  if (wanted.kind === null || wanted.kind === marks.kind) return true;
  return wanted.number !== null && marks.kind === null;
}

/** One spelling for a label: "17ème CH. CORR." and "17e chambre correctionnelle" are "17e chambre correctionnelle". */
export function chamberLabel(raw: string): string {
  const plain = raw
    .replace(/\s+/g, ' ')
    .replace(/['‘`]/g, '’')
    .replace(/ [-–] /g, ' – ')
    .trim();
  const label = (plain === plain.toUpperCase() ? plain.toLowerCase() : plain)
    .replace(/\b(\d{1,2})(?:ère|ere)(?![\p{L}])/gu, '$1re')
    .replace(/\b(\d{1,2})(?:ème|eme|ième|ieme)(?![\p{L}])/gu, '$1e')
    .replace(/\bch(?:\.|(?= ))/gi, 'chambre')
    .replace(/\bcorr\.?(?![\p{L}])/giu, 'correctionnelle')
    .replace(/\bciv\.?(?![\p{L}])/giu, 'civile')
    .replace(/\bsect?\.(?![\p{L}])/giu, 'section');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function numberOf(word: string): string | null {
  const digits = /^(\d{1,2})(?:re|er|ere|e|eme|nde|nd|d)?$/.exec(word)?.[1];
  return digits === undefined ? (ORDINALS[word] ?? null) : String(Number(digits));
}

function partOf(before: string, after: string): 'number' | 'pole' | 'section' {
  if (SECTION.test(after) || (SECTION.test(before) && !/^ch/.test(after))) return 'section';
  return POLE.test(before) ? 'pole' : 'number';
}
