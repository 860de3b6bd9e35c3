import { foldLabel } from '../domain/text.ts';

/** A passage of a note that seems to name a natural person whom the decision does not name. */
export interface NameLeak {
  /** UTF-16 offsets in the note. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `likely`: a civility, or the initial of a person whose name was occulted; `possible`: any other name that the decision does not show. */
  readonly certainty: 'likely' | 'possible';
}

/** How decisions hide names: "M. X.", "Mme C.", "[F] [W]", "Pierre X...", "Monsieur A". */
const OCCULTED =
  /(?<![\p{L}\d])(?:(M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Mademoiselle|Me|Maître)\s+)?(?:\[(\p{Lu})\p{L}{0,3}\]|(\p{Lu})(\.{3}|…)|(\p{Lu})(?:\.{1,2}|(?![\p{L}\d’'])))/gu;
/** A civility, or what introduces a family name, and one to three capitalised words, particles between them. */
const CALLED =
  /(?<![\p{L}\d])(?:M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Mademoiselle|Mr|née?|épouse|époux|veuve|alias)\s+((?:(?:de|du|des|d['’]|le|la|La|Le|van|von|ben|el)\s?){0,2}\p{Lu}[\p{L}’'-]+(?:\s(?:(?:de|du|des|d['’]|le|la|van|von|ben|el)\s?)?\p{Lu}[\p{L}’'-]+){0,2})/gu;
/** Two or three capitalised words in a row: a first name and a name. */
const NAMED = /(?<![\p{L}\d])\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}’'-]+){1,2}/gu;
/** One capitalised word inside a sentence: a family name, when it begins like that of somebody who is hidden. */
const ALONE = /(?<=[\p{Ll},;:]\s)\p{Lu}[\p{L}’-]{2,}/gu;

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
 * Passages of a note that seem to name somebody whom the decision hides (COJ L111-13): a civility followed by a name, a first name
 * and a name, or a name that begins with the letter of somebody hidden, when the text of the decision does not show it. A decision
 * that hides nobody gives none; where its text is not here (null), every name may be hidden.
 */
export function findNameLeaks(note: string, decisionText: string | null): readonly NameLeak[] {
  const hidden = decisionText === null ? null : occultedInitials(decisionText);
  if (hidden?.size === 0) return [];
  const shown = new Set(foldLabel(decisionText ?? '').split(/[^a-z0-9]+/));
  const isHidden = (word: string) => hidden?.has(initialOf(word)) ?? false;
  const leaks: NameLeak[] = [];
  const add = (start: number, words: string, certainty: NameLeak['certainty']) => {
    const end = start + words.length;
    if (!leaks.some((leak) => leak.start < end && start < leak.end)) leaks.push({ start, end, words, certainty });
  };
  for (const match of note.matchAll(CALLED)) {
    if (unknownWords(match[1] ?? '', shown).length > 0) add(match.index, match[0], hidden ? 'likely' : 'possible');
  }
  for (const match of note.matchAll(NAMED)) {
    const unknown = unknownWords(match[0], shown);
    if (unknown.length > 1) add(match.index, match[0], unknown.some(isHidden) ? 'likely' : 'possible');
  }
  for (const match of note.matchAll(ALONE)) {
    if (unknownWords(match[0], shown).some(isHidden)) add(match.index, match[0], 'possible');
  }
  return leaks.sort((a, b) => a.start - b.start).slice(0, MOST_LEAKS);
}

/** The letters under which the decision hides people. */
function occultedInitials(text: string): ReadonlySet<string> {
  const initials = new Set<string>();
  for (const [, civility, bracketed, dotted, , plain] of text.matchAll(OCCULTED)) {
    const initial = bracketed ?? dotted ?? (civility === undefined ? undefined : plain);
    if (initial !== undefined) initials.add(initialOf(initial));
  }
  return initials;
}

function unknownWords(name: string, shown: ReadonlySet<string>): readonly string[] {
  return name.split(/[\s’'-]+/).filter((word) => isUnknownName(word, shown));
}

function isUnknownName(word: string, shown: ReadonlySet<string>): boolean {
  const folded = foldLabel(word);
  return folded.length > 2 && /^\p{Lu}/u.test(word) && !NOT_NAMES.has(folded) && !shown.has(folded);
}

function initialOf(word: string): string {
  return foldLabel(word).charAt(0);
}
