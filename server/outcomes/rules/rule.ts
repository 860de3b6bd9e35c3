import type { Outcome } from '../../domain/outcome.ts';
import type { Item } from '../items.ts';
import { isDeferred } from '../sense.ts';
import type { VerbClass } from '../verb-lexicon.ts';

/** How well a rule fits an item: the lower rank wins, then the earlier cue. */
export interface RuleMatch {
  readonly rank: number;
  readonly at: number;
  /** Folded words that decided, shown to the reader. */
  readonly cue: string;
}

/** A rule reads one object of a disposition as an outcome of one type. Its examples are tests: see tests/outcomes/rules.test.ts. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  /** Types of later objects of the same clause that are modalities of this one ("*" = all). */
  readonly absorbs: readonly string[];
  /** Each object of a list is an outcome of its own even without a sum. */
  readonly perListItem: boolean;
  matches(item: Item): RuleMatch | null;
  /** What the rule knows beyond type, sense and sum; attributes that every type may have are read elsewhere. */
  produce(item: Item): Partial<Outcome>;
  /** Operative sentences that must yield the type. */
  readonly accepts: readonly string[];
  /** Look-alikes that must not. */
  readonly rejects: readonly string[];
}

export interface CueRule {
  readonly id: string;
  readonly version?: number;
  readonly type: string;
  readonly verbs: readonly VerbClass[];
  readonly cue: RegExp;
  /** Words of the item that exclude the rule. */
  readonly unless?: RegExp;
  /** `required`: granted only with a sum; `forbidden`: never with a sum; default: indifferent. */
  readonly sum?: 'required' | 'forbidden';
  /** 1 specific … 3 generic; 2 by default. */
  readonly rank?: number;
  /** The cue may stand in the adjunct before the verb or earlier in the clause. */
  readonly context?: boolean;
  /** Further condition on the item. */
  readonly when?: (item: Item) => boolean;
  readonly absorbs?: readonly string[];
  readonly perListItem?: boolean;
  readonly produce?: (item: Item) => Partial<Outcome>;
  readonly accepts: readonly string[];
  readonly rejects: readonly string[];
}

/** Cues found outside the item rank as if they stood at its end. */
const MATCHED_LENGTH = 1500;

/** "En application de l'article 700, rejette la demande": weaker than any cue in the object itself, stronger than a general dismissal. */
const LEAD_RANK = 2.85;
/** Cues outside the item's own words count only when no rule finds one inside. */
const CONTEXT_RANK = 5;

/** A rule decided by a cue in the folded words of an item and by the class of its verb. */
export function cueRule(spec: CueRule): Rule {
  return {
    id: spec.id,
    version: spec.version ?? 1,
    type: spec.type,
    absorbs: spec.absorbs ?? [],
    perListItem: spec.perListItem ?? false,
    accepts: spec.accepts,
    rejects: spec.rejects,
    matches: (item) => matchCue(spec, item),
    produce: spec.produce ?? (() => ({})),
  };
}

function matchCue(spec: CueRule, item: Item): RuleMatch | null {
  const { verbClass, lemma } = item.clause.head;
  if (REMINDERS.has(lemma) && !REMINDED.has(spec.id)) return null;
  if (lemma === 'inviter' && spec.id !== 'other.order' && HEARS_PARTIES.test(item.clause.words)) return null;
  if (
    !spec.verbs.includes(verbClass) &&
    !(spec.verbs === ACTS && verbClass === 'note' && MOOT_CLAIM.test(item.clause.words))
  ) {
    return null;
  }
  if (spec.verbs === ACTS && verbClass === 'say' && !OBLIGES.test(item.clause.words) && !item.clause.denies)
    return null;
  const grants = !NOT_GRANTING.includes(verbClass) && !item.clause.denies && !isDeferred(item.words);
  if (
    spec.sum === 'required' &&
    grants &&
    item.sum === null &&
    !(item.clause.frame === 'confirmed' && spec.id.startsWith('costs.art'))
  )
    return null;
  if (spec.sum === 'forbidden' && grants && item.sum !== null) return null;
  const words = item.cueWords;
  if (spec.unless?.test(words)) return null;
  if (spec.when && !spec.when(item)) return null;
  const rank = spec.rank ?? 2;
  const own = spec.cue.exec(words);
  if (own) return { rank, at: own.index, cue: own[0] };
  if (!spec.context) return null;
  const lead = spec.cue.exec(item.clause.lead);
  if (lead) return { rank: LEAD_RANK + rank / 100, at: MATCHED_LENGTH, cue: lead[0] };
  const outer = spec.cue.exec(item.before);
  return outer ? { rank: CONTEXT_RANK + rank / 10, at: MATCHED_LENGTH, cue: outer[0] } : null;
}

/** "constate que la demande de X est devenue sans objet". */
const MOOT_CLAIM = /\bque (?:la|les|sa|ses|cette) demandes?\b[^;]{0,240}\b(?:sans objet|privee?s? d'objet)/;
/** What makes "dit que" an order: a future, a duty. */
const OBLIGES = /\b(?:[a-z]{3,}(?:era|eront|ra|ront)|est tenue?|sont tenue?s|doit|doivent|sans objet|soi(?:t|ent))\b/;

/** "Invite les parties à présenter leurs observations sur la nullité": nothing is decided yet. */
const HEARS_PARTIES = /\b(?:observations|conclure|conclusions|s'expliquer|se prononcer|mediat[a-z]+|se rapprocher)\b/;

/** Reminders of the law order nothing, except what the law attaches to the decision itself. */
const REMINDERS = new Set(['rappeler', 'aviser', 'informer']);
const REMINDED = new Set(['procedure.provisional-execution', 'costs.fixed-fee', 'criminal.register', 'other.order']);

const NOT_GRANTING: readonly VerbClass[] = ['refuse', 'reserve'];

/** Verbs by which money is granted, refused or left open. */
export const MONEY: readonly VerbClass[] = ['condemn', 'say', 'order', 'leave', 'refuse', 'reserve', 'note', 'refer'];
/** Verbs by which acts are ordered, forbidden, refused or left open. */
export const ACTS: readonly VerbClass[] = ['order', 'forbid', 'say', 'condemn', 'refuse', 'reserve', 'annul', 'refer'];
export const DECLARES: readonly VerbClass[] = [
  'declare',
  'say',
  'note',
  'order',
  'annul',
  'refuse',
  'reserve',
  'refer',
];
/** Criminal courts' verbs for penalties. */
export const PUNISHES: readonly VerbClass[] = ['condemn', 'order', 'say', 'forbid', 'note', 'refuse'];
