import { foldLabel } from '../domain/text.ts';

/** A passage of a note that seems to name a natural person whom the decision does not name. */
export interface NameLeak {
  /** UTF-16 offsets in the note. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `likely`: same civility or initial as a person whose name was occulted; `possible`: any name that the decision does not show. */
  readonly certainty: 'likely' | 'possible';
}

/** How decisions hide names: "M. X.", "Mme C.", "[F] [W]", "X...", "Monsieur A". */
const OCCULTED =
  /(?<![\p{L}\d])(?:(M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Mademoiselle|Me|Maître)\s+)?(?:\[(\p{Lu})\p{L}{0,3}\]|(\p{Lu})(?:\.{1,3}|…|(?![\p{L}\d’'])))/gu;
/** A civility and one to three capitalised words. */
const CALLED =
  /(?<![\p{L}\d])(M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Mademoiselle|Mr)\s+(\p{Lu}[\p{L}’'-]+(?:\s(?:(?:de|du|des|d['’]|le|la|van|von|ben|el)\s)?\p{Lu}[\p{L}’'-]+){0,2})/gu;
/** Two or three capitalised words in a row: a first name and a name. */
const NAMED = /(?<![\p{L}\d])\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}’'-]+){1,2}/gu;

/** Capitalised words of the trade that begin sentences or name institutions. */
const NOT_NAMES = new Set(
  (
    'le la les un une des ce cette ces il elle on dans sur selon voir cf art article code cour tribunal conseil chambre civil civile penal ' +
    'commerce judiciaire instance cassation etat ministere procureur avocat societe association google meta facebook instagram twitter youtube ' +
    'amazon apple microsoft orange free sfr bouygues france paris lyon marseille toulouse bordeaux lille nantes nanterre versailles rennes ' +
    'strasbourg europe union europeenne internet ireland limited llc inc cnil arcom legalis monsieur madame maitre premier president'
  ).split(' '),
);

/** Names beyond this many are cut: a note is a note. */
const MOST_LEAKS = 20;

/**
 * Passages of a note that seem to name somebody whom the decision hides (COJ L111-13): a civility followed by a name, or a first
 * name and a name, that the text of the decision itself does not show. A decision that hides nobody gives none.
 */
export function findNameLeaks(note: string, decisionText: string): readonly NameLeak[] {
  const hidden = occultedPersons(decisionText);
  if (hidden.initials.size === 0) return [];
  const shown = new Set(foldLabel(decisionText).split(/[^a-z0-9]+/));
  const leaks: NameLeak[] = [];
  for (const match of [...note.matchAll(CALLED), ...note.matchAll(NAMED)]) {
    const name = match[2] ?? match[0];
    const unknown = name.split(/[\s’'-]+/).filter((word) => isUnknownName(word, shown));
    if (unknown.length === 0 || (match[2] === undefined && unknown.length < 2)) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (leaks.some((leak) => leak.start < end && start < leak.end)) continue;
    const likely = match[2] !== undefined || unknown.some((word) => hidden.initials.has(initialOf(word)));
    leaks.push({ start, end, words: match[0], certainty: likely ? 'likely' : 'possible' });
  }
  return leaks.sort((a, b) => a.start - b.start).slice(0, MOST_LEAKS);
}

function occultedPersons(text: string): { readonly initials: ReadonlySet<string> } {
  const initials = new Set<string>();
  for (const match of text.matchAll(OCCULTED)) {
    const bracketed = match[2];
    const initial = bracketed ?? match[3];
    if (initial && (bracketed || match[1])) initials.add(initialOf(initial));
  }
  return { initials };
}

function isUnknownName(word: string, shown: ReadonlySet<string>): boolean {
  const folded = foldLabel(word);
  return folded.length > 2 && /^\p{Lu}/u.test(word) && !NOT_NAMES.has(folded) && !shown.has(folded);
}

function initialOf(word: string): string {
  return foldLabel(word).charAt(0);
}
