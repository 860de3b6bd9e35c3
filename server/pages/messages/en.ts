import { api, errors, sources } from './en/information.ts';
import { judgment } from './en/judgment.ts';
import { facets, parameters, search } from './en/search.ts';
import { site } from './en/site.ts';
import { work } from './en/work.ts';
import type { Messages } from './fr.ts';

/** The English words of the screens. */
export const en: Messages = { site, search, facets, parameters, judgment, errors, api, sources, work };
