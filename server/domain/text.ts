/** Windows-1252 characters that badly converted sources leave as C1 control bytes (seen in DILA files). */
const C1_REPAIRS: Record<string, string> = {
  '\u0080': '€',
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
  '\u009c': 'œ',
};

/**
 * The one canonical form of a text: NFC, `\n` line ends, ordinary spaces, no invisible characters, euro signs and spaces that a
 * converter wrote in Tibetan letters restored, no trailing spaces, at most
 * one blank line in a row. Typographic apostrophes and dashes stay, for display. Idempotent. Every offset of the product (UTF-16)
 * counts on this form.
 */
export function canonicalText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0080-\u009f]/g, (c) => C1_REPAIRS[c] ?? ' ')
    .replace(/\u0f66\u0f92\u0fb1/g, '€')
    .replace(/\u0fad/g, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/\u02bc/g, '’')
    .replace(/\u2011/g, '-')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A copy for pattern matching in which every UTF-16 unit keeps its place: lower case, no accents, straight apostrophes and
 * hyphens, ordinary spaces. Offsets found on it are offsets of the original. Ligatures (œ, æ) stay one unit.
 */
export function foldInPlace(text: string): string {
  const folded = text
    .replace(LOST_EURO, '€')
    .replace(/[^\x00-\x7f]/g, foldUnit)
    .toLowerCase();
  if (folded.length !== text.length) throw new Error('foldInPlace must keep the length of the text');
  return folded;
}

/** What old conversions made of the euro sign after a figure: a letter of another code page, or a control byte. */
const LOST_EURO = /[äÄ¿çÇ¤Û\u0080](?<=\d ?.)(?![A-Za-zÀ-ÿ])/g;

const PLAIN_UNITS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '\u02bc': "'",
  '`': "'",
  '\u2010': '-',
  '\u2011': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
};

function foldUnit(unit: string): string {
  const plain = PLAIN_UNITS[unit];
  if (plain !== undefined) return plain;
  if (/\s/.test(unit)) return ' ';
  const bare = unit.normalize('NFD').charAt(0);
  const lower = bare.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** Folds for comparison of names and labels: no accents, lower case, œ → oe, single spaces, straight apostrophes. Length changes. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A readable URL part: lower-case ASCII letters, digits and single hyphens. */
export function slugify(text: string): string {
  return foldLabel(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
