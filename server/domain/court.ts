import table from '../../data/courts.json' with { type: 'json' };
import { foldInPlace, foldLabel, slugify } from './text.ts';

export type CourtKind = keyof typeof table.kinds;

/** A court as a place, whatever it was called then: TGI and TJ de Paris are one court, `tj-paris`. */
export interface Court {
  readonly code: string;
  readonly kind: CourtKind;
  readonly label: string;
  readonly city: string | null;
  /** False when the kind was recognised but the city is not in data/courts.json. */
  readonly known: boolean;
}

interface CourtRow {
  readonly code: string;
  readonly kind: string;
  readonly label: string;
  readonly city: string | null;
  readonly judilibre?: string;
  readonly aliases?: readonly string[];
}

const ROWS = table.courts as readonly CourtRow[];

export const COURT_KIND_LABELS = table.kinds as Readonly<Record<CourtKind, { fr: string; en: string }>>;

/** First day of the tribunaux judiciaires (law 2019-222, art. 95). */
const TJ_START = '2020-01-01';

/** First day of the tribunaux des activités économiques (law 2023-1059, art. 26; decree 2024-674). */
const TAE_START = '2025-01-01';

/**
 * Heads of court names, folded; the longest wins. The second field is the kind, the third the code prefix. A criminal court is a
 * formation of the tribunal judiciaire.
 */
const HEADS: readonly (readonly [string, CourtKind, string])[] = [
  ['tribunal de grande instance', 'tj', 'tj'],
  ['tribunal judiciaire', 'tj', 'tj'],
  ['tribunal correctionnel', 'tj', 'tj'],
  ['tribunal pour enfants', 'tj', 'tj'],
  ['t. corr.', 'tj', 'tj'],
  ['tgi', 'tj', 'tj'],
  ['tj', 'tj', 'tj'],
  ["cour d'appel", 'ca', 'ca'],
  ['cour appel', 'ca', 'ca'],
  ['ca', 'ca', 'ca'],
  ['tribunal de commerce', 'tcom', 'tcom'],
  ['tribunal des activites economiques', 'tcom', 'tcom'],
  ['tribunal mixte de commerce', 'tcom', 'tcom'],
  ['t. com.', 'tcom', 'tcom'],
  ['tae', 'tcom', 'tcom'],
  ["conseil de prud'hommes", 'cph', 'cph'],
  ["conseil des prud'hommes", 'cph', 'cph'],
  ['cph', 'cph', 'cph'],
  ["tribunal d'instance", 'ti', 'ti'],
  ['tribunal de proximite', 'ti', 'ti'],
  ['tribunal de police', 'ti', 'tpol'],
  ['juridiction de proximite', 'ti', 'ti'],
  ["cour d'assises", 'assises', 'assises'],
  ["cour administrative d'appel", 'caa', 'caa'],
  ['caa', 'caa', 'caa'],
  ['tribunal administratif', 'ta', 'ta'],
  ['ta', 'ta', 'ta'],
];

/** Courts without a city, by every folded name that starts a raw name. */
const NATIONAL: readonly (readonly [string, string])[] = [
  ['cour de cassation', 'cour-de-cassation'],
  ['cass.', 'cour-de-cassation'],
  ['cass ', 'cour-de-cassation'],
  ["conseil d'etat", 'conseil-d-etat'],
  ['conseil constitutionnel', 'conseil-constitutionnel'],
  ['tribunal des conflits', 'tribunal-des-conflits'],
  ...ROWS.filter((row) => row.city === null).flatMap((row) =>
    [row.label, ...(row.aliases ?? [])].map((name) => [foldLabel(name), row.code] as const),
  ),
];

const BY_CODE = new Map(ROWS.map((row) => [row.code, toCourt(row)]));
const BY_JUDILIBRE = new Map(ROWS.flatMap((row) => (row.judilibre ? [[row.judilibre, toCourt(row)] as const] : [])));
const CITY_CODES = [...BY_CODE.values()].filter((court) => court.city !== null);

function toCourt(row: CourtRow): Court {
  return { code: row.code, kind: row.kind as CourtKind, label: row.label, city: row.city, known: true };
}

export function findCourt(code: string): Court | null {
  return BY_CODE.get(code) ?? null;
}

/** By Judilibre `location` code, e.g. "tj75056", "ca_paris". */
export function findCourtByJudilibreCode(code: string): Court | null {
  return BY_JUDILIBRE.get(code) ?? null;
}

/**
 * The court that a source names ("TJ de BOBIGNY", "Cour d'appel de Paris, pôle 5", "CNIL"), or null when no kind of court is
 * recognised. A recognised kind with a city that is not listed gives a court with `known: false`.
 */
export function resolveCourt(raw: string): Court | null {
  const folded = foldLabel(raw).replace(ARTICLE, '');
  const national = NATIONAL.filter(([name]) => startsWithWord(folded, name)).sort(byLengthOfName)[0];
  if (national) return BY_CODE.get(national[1]) ?? null;
  const head = HEADS.filter(([name]) => startsWithWord(folded, name)).sort(byLengthOfName)[0];
  if (!head) return null;
  const [name, kind, prefix] = head;
  const rest = folded.slice(name.length).replace(/^[\s,:-]+/, '');
  return findCityCourt(rest, prefix) ?? unlistedCourt(raw, name, kind, prefix);
}

function byLengthOfName(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return b[0].length - a[0].length;
}

function startsWithWord(text: string, name: string): boolean {
  return (
    text.startsWith(name) &&
    (text.length === name.length || !/[a-z0-9]/.test(text.charAt(name.length)) || /\W$/.test(name))
  );
}

/** An article before the name of a court. */
const ARTICLE = /^(?:le|la|l'|du|de la|au)\s*(?=tribunal|cour|conseil)/;

const CITY_ARTICLE = /^(?:judiciaire |correctionnel )?(?:de la |de l'|de |du |des |d'|d )?/;

function findCityCourt(rest: string, prefix: string): Court | null {
  const place = slugify(rest.replace(CITY_ARTICLE, ''));
  const withArticle = slugify(
    rest
      .replace(/^(?:de |d')/, '')
      .replace(/^du /, 'le ')
      .replace(/^des /, 'les '),
  );
  const matches = CITY_CODES.filter((court) => {
    if (!court.code.startsWith(`${prefix}-`)) return false;
    const citySlug = court.code.slice(prefix.length + 1);
    return [place, withArticle].some((candidate) => candidate === citySlug || candidate.startsWith(`${citySlug}-`));
  });
  return matches.sort((a, b) => b.code.length - a.code.length)[0] ?? null;
}

/** Words that follow the name of a town in a title written in capitals. */
const AFTER_TOWN =
  /^(?:jugement|ordonnance|arret|decision|deliberation|chambre|ch|pole|section|refere|audience|formation|statuant|du)s?$/;
const TOWN_LINK = /^(?:de|du|des|la|le|les|l|d|en|sur|sous|les|et|saint|sainte)$/;

/** Only a name written as one (capital letter) is a town: "tribunal judiciaire compétent" names no court. */
function unlistedCourt(raw: string, name: string, kind: CourtKind, prefix: string): Court | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  const after = text.slice(foldInPlace(text).indexOf(name) + name.length);
  const rest = after.replace(/^[\s,:-]+/, '').replace(/^(?:de la |de l['’]|de |du |des |d['’] ?)/i, '');
  const words: string[] = [];
  for (const word of rest.split(/(?<=[,(;:/.])|\s+|(?<=['’])/)) {
    const bare = foldLabel(word).replace(/[^a-z0-9]/g, '');
    const named = /^\p{Lu}/u.test(word);
    if (AFTER_TOWN.test(bare) || (!named && (words.length === 0 || !TOWN_LINK.test(bare)))) break;
    words.push(word);
    if (/[,(;:/.]$/.test(word)) break;
  }
  while (words.length > 0 && TOWN_LINK.test(foldLabel(words.at(-1) ?? ''))) words.pop();
  const place = words
    .join(' ')
    .replace(/['’] /g, "'")
    .replace(/[\s,(;:/.]+$/, '');
  if (place === '') return null;
  const city = capitalise(place);
  const label = `${capitalise(HEAD_LABELS[name] ?? name)} de ${city}`;
  return { code: `${prefix}-${slugify(place)}`, kind, label, city, known: false };
}

const HEAD_LABELS: Readonly<Record<string, string>> = {
  "tribunal d'instance": "tribunal d'instance",
  ta: 'tribunal administratif',
  caa: "cour administrative d'appel",
  ca: "cour d'appel",
  tj: 'tribunal judiciaire',
  tgi: 'tribunal judiciaire',
};

function capitalise(text: string): string {
  const lower = text === text.toUpperCase() ? text.toLowerCase() : text;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/**
 * The name to show for a decision of that day: before 2020 a tribunal judiciaire was a tribunal de grande instance, before 2025 a
 * tribunal des activités économiques was a tribunal de commerce.
 */
export function courtLabelOn(court: Court, decidedOn: string): string {
  if (court.kind === 'tj' && decidedOn < TJ_START)
    return court.label.replace('Tribunal judiciaire', 'Tribunal de grande instance');
  if (court.kind === 'tcom' && decidedOn < TAE_START)
    return court.label.replace(/^Tribunal des activités économiques/i, 'Tribunal de commerce');
  return court.label;
}

/** A court named at the start of a text, the name as written, and what follows it. */
export interface NamedCourt {
  readonly court: Court;
  readonly name: string;
  readonly rest: string;
}

/** Splits "Cour d’Appel de Paris, pôle 5 – ch. 1" after the court's name; null when the text does not start with a court. */
export function splitCourtName(raw: string): NamedCourt | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  const court = resolveCourt(text);
  if (!court) return null;
  const end = endOfCourtName(foldInPlace(text), court);
  return { court, name: text.slice(0, end).replace(/[\s,;:–-]+$/, ''), rest: text.slice(end).trim() };
}

function endOfCourtName(folded: string, court: Court): number {
  const lead = ARTICLE.exec(folded)?.[0].length ?? 0;
  if (court.city === null) {
    const names = NATIONAL.filter(([name, code]) => code === court.code && folded.startsWith(name, lead));
    return lead + Math.max(0, ...names.map(([name]) => name.length));
  }
  const city = slugify(court.city).split('-').join('[^a-z0-9]+');
  const found = new RegExp(`\\b${city}\\b`).exec(folded);
  if (found) return found.index + found[0].length;
  const separator = folded.slice(lead).search(/[,(;:/]/);
  return separator < 0 ? folded.length : lead + separator;
}

export interface CourtMention {
  readonly court: Court;
  /** As written. */
  readonly name: string;
  /** UTF-16 offsets of the name. */
  readonly start: number;
  readonly end: number;
}

const MENTION_WINDOW = 120;
const MENTION_HEADS = [
  ...HEADS.map(([name]) => name).filter((name) => name.includes(' ')),
  ...NATIONAL.map(([name]) => name).filter((name) => name.includes(' ') && name !== 'cass '),
].sort((a, b) => b.length - a.length);
const MENTION = new RegExp(`\\b(?:${MENTION_HEADS.map((name) => name.replace(/\./g, '\\.')).join('|')})\\b`, 'g');
const ABBREVIATION = /\b(?:TGI|TJ|CA|TC|CPH|CAA|TA|CNIL|CJUE|CJCE|CEDH)\b/g;

/** Courts named anywhere in a text, in order. A town that is not listed counts only when it is written as a name. */
export function findCourtMentions(text: string): CourtMention[] {
  const starts = [...foldInPlace(text).matchAll(MENTION), ...text.matchAll(ABBREVIATION)].map((match) => match.index);
  const mentions: CourtMention[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    const split = splitCourtName(text.slice(start, start + MENTION_WINDOW));
    if (!split || (!split.court.known && !/\sd(?:e|u|es|’|')\s?(?:l[ae]\s)?\p{Lu}/u.test(split.name))) continue;
    mentions.push({ court: split.court, name: split.name, start, end: start + split.name.length });
  }
  return mentions;
}
