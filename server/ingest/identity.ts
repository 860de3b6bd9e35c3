/** What the identity rule needs to know of a judgment (DESIGN, "Identity"). Court and day are already the same. */
export interface IdentityFacts {
  /** "source:key" of the decision's own records and of those that articles about it link to. */
  readonly recordKeys: readonly string[];
  readonly numberKeys: readonly string[];
  /** Words of the operative part; null when the text is not known. */
  readonly dispositif: string | null;
  /** Sums granted, as "type:cents"; how a commentary without number is recognised. */
  readonly sums: ReadonlySet<string>;
}

export type Identity =
  | { readonly kind: 'same'; readonly id: string }
  | {
      readonly kind: 'different';
      readonly lookalikes: readonly { readonly id: string; readonly similarity: number }[];
    };

/** Share of 8-word shingles above which two operative parts are one decision, and above which a person should look. */
const SAME_SHARE = 0.8;
const LOOKALIKE_SHARE = 0.5;
const SHINGLE_WORDS = 8;
/** Below this an operative part is boilerplate ("constate le désistement") that proves nothing. */
const FEWEST_SHINGLES = 30;

/**
 * Which of the judgments of that court and day the incoming one is. A link or a shared number decides; two different numbers are two
 * decisions, however alike (courts repeat short operative parts on one day); without numbers to compare, the operative parts do.
 */
export function identify(
  incoming: IdentityFacts,
  candidates: readonly (IdentityFacts & { readonly id: string })[],
): Identity {
  const proven =
    candidates.find((candidate) => shareAny(incoming.recordKeys, candidate.recordKeys)) ??
    candidates.find((candidate) => shareAny(incoming.numberKeys, candidate.numberKeys));
  if (proven) return { kind: 'same', id: proven.id };
  const open = candidates.filter((candidate) => !contradicts(incoming, candidate));
  const scored = open
    .map((candidate) => ({ id: candidate.id, ...compare(incoming, candidate) }))
    .sort((a, b) => b.similarity - a.similarity);
  const best = scored[0];
  if (best?.proves && scored.filter((other) => other.proves).length === 1) return { kind: 'same', id: best.id };
  const lookalikes = scored.filter((other) => other.similarity >= LOOKALIKE_SHARE);
  return { kind: 'different', lookalikes: lookalikes.map(({ id, similarity }) => ({ id, similarity })) };
}

function shareAny(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function contradicts(a: IdentityFacts, b: IdentityFacts): boolean {
  return a.numberKeys.length > 0 && b.numberKeys.length > 0;
}

function compare(a: IdentityFacts, b: IdentityFacts): { similarity: number; proves: boolean } {
  if (a.dispositif === null || b.dispositif === null) return compareSums(a.sums, b.sums);
  const [left, right] = [shingles(a.dispositif), shingles(b.dispositif)];
  const similarity = jaccard(left, right);
  return { similarity, proves: similarity >= SAME_SHARE && Math.min(left.size, right.size) >= FEWEST_SHINGLES };
}

/** One side is known by a commentary only: every sum that it tells must be in the decision, and there must be one. */
function compareSums(a: ReadonlySet<string>, b: ReadonlySet<string>): { similarity: number; proves: boolean } {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const proves = fewer.size > 0 && [...fewer].every((sum) => more.has(sum));
  return { similarity: proves ? 1 : LOOKALIKE_SHARE, proves };
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Word shingles of a folded text with names masked: capitalised words and initials differ between anonymisations. */
function shingles(text: string): ReadonlySet<string> {
  const words = text
    .replace(/\[[^\]\n]{1,20}\]/g, '_')
    .replace(/(?<=[\p{Ll}\p{N},;:)] )\p{Lu}[\p{L}.'’-]*/gu, '_')
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '' && word !== '_');
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) found.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return found;
}
