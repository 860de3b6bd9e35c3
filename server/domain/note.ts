import type { Anchor } from './anchor.ts';
import type { Words } from './language.ts';

/** Who sees a highlight or note: its author, people with an account, everybody. */
export const VISIBILITIES = ['private', 'team', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Where a note stands in the current text of its decision. */
export type NotePlacement = 'anchored' | 'moved' | 'orphaned';

export interface Reply {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
}

/** A highlight (no body) or note on a passage of a decision. */
export interface Note {
  readonly id: string;
  readonly judgmentId: string;
  readonly author: string;
  readonly visibility: Visibility;
  /** Plain text; null for a bare highlight. */
  readonly body: string | null;
  /** Where it was made, never changed. */
  readonly anchor: Anchor;
  /** Content hash of the text that `anchor` counts on. */
  readonly textHash: string;
  /** Where it stands in the current text; null bounds when orphaned. */
  readonly placement: NotePlacement;
  readonly start: number | null;
  readonly end: number | null;
  readonly tags: readonly string[];
  readonly replies: readonly Reply[];
  /** Set while the note waits for a reviewer because it seems to name an occulted person. */
  readonly heldSince: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

/** A word of the controlled vocabulary. */
export interface Tag {
  readonly id: string;
  readonly label: string;
  /** One of the palette of the stylesheet. */
  readonly colour: TagColour;
  readonly definition: string;
  readonly retiredAt: string | null;
  readonly version: number;
}

export const TAG_COLOURS = ['brick', 'ochre', 'olive', 'green', 'teal', 'indigo', 'plum', 'slate'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

export const TAG_COLOUR_LABELS: Readonly<Record<TagColour, Words>> = {
  brick: { fr: 'brique', en: 'brick' },
  ochre: { fr: 'ocre', en: 'ochre' },
  olive: { fr: 'olive', en: 'olive' },
  green: { fr: 'vert', en: 'green' },
  teal: { fr: 'bleu canard', en: 'teal' },
  indigo: { fr: 'indigo', en: 'indigo' },
  plum: { fr: 'prune', en: 'plum' },
  slate: { fr: 'ardoise', en: 'slate' },
};
