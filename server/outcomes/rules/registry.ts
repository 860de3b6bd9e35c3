import { ADMINISTRATIVE } from './administrative.ts';
import { APPEAL } from './appeal.ts';
import { SPECIAL_AWARDS } from './awards.ts';
import { BANS } from './bans.ts';
import { CONTENT_RULES } from './content.ts';
import { COSTS } from './costs.ts';
import { OTHER_COSTS } from './costs-other.ts';
import { CRIMINAL } from './criminal.ts';
import { DAMAGES } from './damages.ts';
import { DECLARATORY } from './declaratory.ts';
import { DISCLOSURE } from './disclosure.ts';
import { DOMAIN_NAMES } from './domain-names.ts';
import { MEASURES } from './measures.ts';
import { PENALTIES } from './penalties.ts';
import { PROCEDURAL } from './procedural.ts';
import { PROCEEDINGS } from './proceedings.ts';
import type { Rule } from './rule.ts';

/** Every rule. Order breaks ties of rank and place; adding one is one line in its family's file. */
export const RULES: readonly Rule[] = [
  ...ADMINISTRATIVE,
  ...APPEAL,
  ...CRIMINAL,
  ...PENALTIES,
  ...BANS,
  ...COSTS,
  ...OTHER_COSTS,
  ...SPECIAL_AWARDS,
  ...DAMAGES,
  ...DISCLOSURE,
  ...CONTENT_RULES,
  ...DOMAIN_NAMES,
  ...MEASURES,
  ...DECLARATORY,
  ...PROCEDURAL,
  ...PROCEEDINGS,
];
