import { findNumberWords } from './amount-words.ts';
import { type AmountPer, type AmountQualifier, type Currency, centsOf, type Money, plainMoney } from './money.ts';

/** A sum of money where a text states it. UTF-16 offsets of number and currency, nothing else. */
export interface AmountMention {
  readonly start: number;
  readonly end: number;
  readonly money: Money;
  /** The currency sign was lost or is missing; `money.currency` is inferred. */
  readonly currencyInferred: boolean;
  /** Words and figures disagree: figures were kept. */
  readonly mismatch: boolean;
}

interface RawAmount {
  start: number;
  end: number;
  value: number;
  currency: Currency;
  inferred: boolean;
  mismatch: boolean;
}

const UNIT =
  "(?:(k|m|md|mds)\\s?(?=€|eur))?((?:milliers?|millions?|milliards?)(?: et demie?)? d'|(?:mille|million|millions|milliards?) )?(euros?\\b|€|eur\\b|eutos?\\b|euors?\\b|€uros?\\b|xpf\\b|f\\.? ?cfp\\b|f\\.? ?xpf\\b|francs? (?:cfp|pacifiques?)\\b|francs?\\b|frf\\b|ff\\b|f\\b(?! ?\\d)|usd\\b|dollars?(?: us| americains?)?\\b|\\$|gbp\\b|£|livres? sterling\\b)";
/** Digits with thousands marks, then a unit. The run of digits is bounded, so that the pattern stays linear. */
const FIGURES = new RegExp(
  `(?<![\\d,.])(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?(?![\\d,])|\\d{1,3}(?:[ .']{1,2}\\d{3}){1,5}(?:[.,]\\d{1,2}|[.,] \\d{2})?(?!\\d)|\\d{4,15}[.,] \\d{2}(?!\\d)|\\d{1,15}(?:[.,]\\d{1,2})?(?!\\d))(?:[.,]-+)?(?: ?\\(?[a-z -]{3,80}\\)| ?\\))? ?(?:d'|de )?${UNIT}(?: ?(\\d{2})(?![\\d/., ]\\d|\\d))?`,
  'g',
);
/** "60 et 40 millions d'euros", "de 3 et 5 millions d'euros": the first number borrows the unit of the second. */
const PAIRED = /(\d{1,4}(?:,\d{1,2})?)(?: millions)?(?: d'euros)?(?:,| et)$/;
/** A sum whose currency sign was lost, after words that announce one. */
const BARE =
  /\b(?:sommes? (?:globale |totale |complementaire |forfaitaire |de )?(?:de |d')|montant (?:total )?de |indemnite (?:globale |provisionnelle )?de |provision de |amende de |celle de |payer )(\d{1,3}(?:[ .]\d{3}){1,4}(?:,\d{2})?|\d{3,9}(?:,\d{2})?)(?: ?(\?)| (?=(?:a titre|au titre|en reparation|en application|sur le fondement|pour )))(?![\d%])/g;
/** "€ 1.000", "] 1.000 à X": the sign, or what a conversion made of it, stands before the figures. */
const SIGN_FIRST =
  /[€\]] ?(\d{1,3}(?:[ .,]\d{3}){1,4}(?:,\d{2})?|\d{3,9}(?:,\d{2})?)(?! ?(?:\d|[/.,]\d|%|€|euros?\b|f\b|francs?\b))/g;
const LOST_SIGN = /\((\d{1,3}(?:[ .]\d{3}){0,4}(?:,\d{2})?) ?\?\)/g;
const UNIT_AFTER_WORDS =
  /^(?: ?\([^()]{1,40}\))? ?(?:d')?(euros?\b|€|f\.? ?cfp\b|francs?(?: cfp| pacifiques?)?\b|dollars?\b)(?: symboliques?)?/;
const CENTS_AFTER = /^ (?:et )?(?=[a-z])/;
/** "soixante euros vingt cinq (60,25)": the figures tell that the last words are centimes. */
const RESTATED_CENTS = /^ ?\((\d[\d .']{0,20},\d{2}) ?(?:€|euros?)? ?\)/;
const CENTS_SPOKEN = /^ (?:et )?([a-z]+(?:[ -][a-z]+){0,4}) cents\b/;
const CENTIMES = /^ ?(?:centimes?|cts?|cents?)\b(?: d'euros?)?/;

/** Every sum between two offsets of a folded text, in order. Words with figures in brackets are one sum: the figures win. Linear. */
export function findAmounts(folded: string, from: number, to: number): AmountMention[] {
  const found = [...findFigures(folded, from, to), ...findWords(folded, from, to)].sort((a, b) => a.start - b.start);
  return mergeRestatements(folded, dropOverlaps(found)).map((raw) => toMention(folded, raw));
}

/** "1 18 000 €": a scanned number whose first digit stands apart; "" when the digits before are another number. */
function tornDigit(folded: string, at: number, digits: string): string {
  if (!/^\d{1,2}[ .]\d{3}/.test(digits)) return '';
  const before = /(?:^|[^\d,.°\w]\s?)(\d) $/.exec(folded.slice(Math.max(0, at - 4), at));
  return before?.[1] ?? '';
}

/** "503, 47 €" where the figures before the comma are no sum: two digits torn from their whole number are no sum either. */
function isTornDecimal(folded: string, at: number, digits: string): boolean {
  return digits.length <= 2 && /\d[.,]\d? $/.test(folded.slice(Math.max(0, at - 4), at));
}

function findFigures(folded: string, from: number, to: number): RawAmount[] {
  const found: RawAmount[] = [];
  FIGURES.lastIndex = from;
  for (let m = FIGURES.exec(folded); m && m.index < to; m = FIGURES.exec(folded)) {
    const [whole, digits = '', letter, scale, unit = '', trailing] = m;
    const currency = currencyOf(unit);
    const factor = factorOf(letter, scale);
    const cents = trailing && /€|euro/.test(unit) ? Number(trailing) / 100 : 0;
    const half = scale?.includes('et demi') ? 0.5 : 0;
    const torn = tornDigit(folded, m.index, digits);
    const value = (numberOf(torn + digits) + half) * factor + cents;
    if (!Number.isFinite(value) || value > 9e13 || isTornDecimal(folded, m.index, digits)) continue;
    const pair = scale || letter ? PAIRED.exec(folded.slice(Math.max(from, m.index - 30), m.index).trimEnd()) : null;
    if (pair?.[1]) {
      const start = folded.lastIndexOf(pair[0], m.index);
      const first = numberOf(pair[1]) * factor;
      found.push({ start, end: start + pair[1].length, value: first, currency, inferred: false, mismatch: false });
    }
    const start = m.index - (torn ? torn.length + 1 : 0);
    found.push({ start, end: m.index + whole.length, value, currency, inferred: false, mismatch: torn !== '' });
  }
  for (const pattern of [BARE, LOST_SIGN, SIGN_FIRST]) {
    pattern.lastIndex = from;
    for (let m = pattern.exec(folded); m && m.index < to; m = pattern.exec(folded)) {
      const digits = m[1] ?? '';
      if (pattern === SIGN_FIRST && !opensSum(folded, m.index)) continue;
      const start = m.index + m[0].indexOf(digits);
      const end = start + digits.length;
      found.push({ start, end, value: numberOf(digits), currency: 'EUR', inferred: true, mismatch: false });
    }
  }
  return found;
}

/** "… euros vingt-cinq cents": number words that end with "cents" after a currency are a hundredth of it, not hundreds. */
function spokenCents(folded: string, from: number): { readonly value: number; readonly end: number } | null {
  const match = CENTS_SPOKEN.exec(folded.slice(from, from + 60));
  const words = match?.[1] ?? '';
  const [run] = findNumberWords(words, 0, words.length);
  return match && run && run.start === 0 && run.end === words.length && run.value < 100
    ? { value: run.value, end: from + match[0].length }
    : null;
}

/** A sign that follows figures is theirs; a bracket is a lost sign only where an entry of a list starts. */
function opensSum(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 2), at);
  return folded.charAt(at) === '€' ? !/\d ?$/.test(before) : /[:,;\n] ?$/.test(before);
}

function findWords(folded: string, from: number, to: number): RawAmount[] {
  const runs = findNumberWords(folded, from, to);
  const found: RawAmount[] = [];
  for (const [index, run] of runs.entries()) {
    const unit = UNIT_AFTER_WORDS.exec(folded.slice(run.end, run.end + 60));
    if (!unit) continue;
    let end = run.end + unit[0].length;
    let value = run.value;
    const cents = spokenCents(folded, end);
    if (cents) {
      value += cents.value / 100;
      end = cents.end;
    }
    const next = cents ? undefined : runs[index + 1];
    if (next && next.start - end <= 5 && CENTS_AFTER.test(folded.slice(end, next.start + 1))) {
      const centimes = CENTIMES.exec(folded.slice(next.end, next.end + 20));
      const cents = next.value < 100 ? next.value / 100 : Number.NaN;
      const figures = RESTATED_CENTS.exec(folded.slice(next.end, next.end + 30));
      if (centimes || (figures?.[1] && numberOf(figures[1]) === run.value + cents)) {
        value += next.value / 100;
        end = next.end + (centimes ?? figures ?? [''])[0].length;
      }
    }
    const bracket = /\((\d[\d .,']{0,20})\)/.exec(unit[0]);
    const figures = bracket?.[1] ? numberOf(bracket[1].trim()) : value;
    found.push({
      start: /^l'$/.test(folded.slice(run.start - 2, run.start)) ? run.start - 2 : run.start,
      end,
      value: figures,
      currency: currencyOf(unit[1] ?? ''),
      inferred: false,
      mismatch: figures !== value,
    });
  }
  for (const match of folded.slice(from, to).matchAll(/\b(?:l'|un )(euro|franc) symbolique/g)) {
    const start = from + match.index;
    if (!found.some((one) => one.start <= start && start < one.end)) {
      const currency = currencyOf(match[1] ?? '');
      found.push({ start, end: start + match[0].length, value: 1, currency, inferred: false, mismatch: false });
    }
  }
  return found;
}

function dropOverlaps(sorted: readonly RawAmount[]): RawAmount[] {
  const kept: RawAmount[] = [];
  for (const raw of sorted) {
    const last = kept.at(-1);
    if (!last || raw.start >= last.end) kept.push(raw);
    else if (raw.end > last.end) kept[kept.length - 1] = { ...raw, start: last.start, mismatch: last.mismatch };
  }
  return kept;
}

/** "mille euros (1 000 €)", "1 000 F (152 €)": the bracket restates or converts the sum before it. */
function mergeRestatements(folded: string, sorted: readonly RawAmount[]): RawAmount[] {
  const kept: RawAmount[] = [];
  for (const raw of sorted) {
    const last = kept.at(-1);
    const between = last ? folded.slice(last.end, raw.start) : '';
    if (
      last &&
      /^(?: (?:ttc|ht|t\.t\.c\.?|h\.t\.?))?,? ?(?:[(-]|soit,? \(?)(?:soit |ou )? ?$/.test(between) &&
      (between.includes('(') || raw.value === last.value || raw.currency !== last.currency)
    ) {
      const sameCurrency = raw.currency === last.currency;
      const wordsFirst = !/\d/.test(folded.slice(last.start, last.end));
      const value = sameCurrency && wordsFirst ? raw.value : last.value;
      const close = folded.slice(raw.end, raw.end + 2).indexOf(')');
      const end = close >= 0 ? raw.end + close + 1 : raw.end;
      kept[kept.length - 1] = { ...last, value, end, mismatch: sameCurrency && raw.value !== last.value };
    } else kept.push(raw);
  }
  return kept;
}

function toMention(folded: string, raw: RawAmount): AmountMention {
  const before = folded.slice(Math.max(0, raw.start - 40), raw.start);
  const after = folded.slice(raw.end, raw.end + 60);
  const words = folded.slice(raw.start, raw.end);
  const money: Money = {
    ...plainMoney(centsOf(raw.value), raw.currency),
    qualifier: /et demi/.test(words) ? 'approx' : qualifierOf(before),
    tax: /^ ?\(?(?:hors taxes?|h\.?t\b)/.test(after)
      ? 'HT'
      : /^ ?\(?(?:toutes taxes|t\.?t\.?c\b)/.test(after)
        ? 'TTC'
        : null,
    isSymbolic: raw.value === 1 || /symbolique/.test(words + after.slice(0, 14)),
    isTotal: /\b(?:globale?|ensemble|en tout)(?: et forfaitaire)?(?: de| d'| a)? ?$/.test(before),
    per: perOf(after),
  };
  return { start: raw.start, end: raw.end, money, currencyInferred: raw.inferred, mismatch: raw.mismatch };
}

function qualifierOf(before: string): AmountQualifier {
  if (/(?:plus de|\+ de|au moins|minimum de|superieure? a) ?$/.test(before)) return 'at_least';
  if (
    /(?:jusqu'a|au plus|maximum de|maximale de|dans la limite de|inferieure? a|n'excedant pas|moins de) ?$/.test(before)
  ) {
    return 'at_most';
  }
  return /(?:environ|pres de|quelque|quelques|presque|autour de) ?$/.test(before) ? 'approx' : 'exact';
}

/** "par lien et par jour de retard": whatever is counted, each day counts. */
const BY_THING_AND_DAY = /^(?: ht| ttc)?,? ?(?:par|pour chaque) [a-z' ]{1,40}?\bpar jour\b/;

/** The unit of a rate, from the words that follow the sum. */
export function perOf(after: string): AmountPer | null {
  const match =
    /^(?: ht| ttc)?,? ?(?:par|\/|pour chaque|a chaque) ?(?:chaque )?(jours?|infractions?|manquements?|violations?|contraventions?|mois|an\b|annee|document|piece|page|semaine|heure|insertion|publication|acte|annonce|liens?|url|adresse|fiche|photo[a-z]*|comptes?|message|exemplaire|produit|article|contenu|fichier)/.exec(
      after,
    );
  if (BY_THING_AND_DAY.test(after)) return 'day';
  if (match) return PER[(match[1] ?? '').replace(/s$/, '')] ?? 'document';
  if (/^ ?(?:journali|quotidien)/.test(after)) return 'day';
  return /^ ?(?:mensuel|par mensualite)/.test(after) ? 'month' : null;
}

const PER: Readonly<Record<string, AmountPer>> = {
  jour: 'day',
  infraction: 'infringement',
  manquement: 'infringement',
  violation: 'infringement',
  contravention: 'infringement',
  acte: 'infringement',
  heure: 'hour',
  moi: 'month',
  an: 'year',
  annee: 'year',
};

function currencyOf(unit: string): Currency {
  if (/cfp|xpf|pacifique/.test(unit)) return 'XPF';
  if (/^(?:f|ff|frf|francs?)\b/.test(unit)) return 'FRF';
  if (/usd|dollar|\$/.test(unit)) return 'USD';
  return /gbp|£|livre/.test(unit) ? 'GBP' : 'EUR';
}

const LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, md: 1e9, mds: 1e9 };

function factorOf(letter: string | undefined, scale: string | undefined): number {
  return (letter ? LETTERS[letter] : scaleOf(scale ?? '')) ?? 1;
}

function scaleOf(scale: string): number {
  if (scale.startsWith('milliard')) return 1e9;
  if (scale.startsWith('million')) return 1e6;
  return scale.startsWith('mill') ? 1e3 : 1;
}

/** "3.600 000" → 3600000, "901 927,89" → 901927.89, "1500.50" → 1500.5. A dot or a comma before exactly three digits is a thousands mark. */
export function numberOf(digits: string): number {
  const grouped = digits.replace(/[.,] (\d{2})$/, ',$1').replace(/,(?=\d{3}(?!\d))/g, ' ');
  const [whole = '', decimals = ''] = grouped.replace(/\.(\d{1,2})$/, ',$1').split(',');
  return Number(`${whole.replace(/[^\d]/g, '')}.${decimals.replace(/[^\d]/g, '') || '0'}`);
}
