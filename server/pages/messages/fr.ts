import { api, errors, sources } from './fr/information.ts';
import { judgment } from './fr/judgment.ts';
import { facets, parameters, search } from './fr/search.ts';
import { site } from './fr/site.ts';
import { work } from './fr/work.ts';

/** The French words of the screens: the reference catalogue, whose shape English follows. */
export const fr = { site, search, facets, parameters, judgment, errors, api, sources, work };

/** The shape of every catalogue. */
export type Messages = typeof fr;
