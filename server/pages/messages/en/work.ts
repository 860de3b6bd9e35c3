import type { Messages } from '../fr.ts';
import { administration } from './work/administration.ts';
import { campaign } from './work/campaign.ts';
import { dossier } from './work/dossier.ts';
import { enter } from './work/enter.ts';
import { figures } from './work/figures.ts';
import { form } from './work/form.ts';
import { history } from './work/history.ts';
import { note } from './work/note.ts';
import { review } from './work/review.ts';
import { sheet } from './work/sheet.ts';

/** The English words of the pages of people with an account, by area. */
export const work: Messages['work'] = {
  administration,
  campaign,
  dossier,
  enter,
  figures,
  form,
  history,
  note,
  review,
  sheet,
};
