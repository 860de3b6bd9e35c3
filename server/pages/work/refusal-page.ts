import type { Refusal } from '../../domain/refusal.ts';
import { renderView } from '../render.ts';
import { buildFrame, type Frame } from './frame.ts';
import { localPath, type Visit } from './route.ts';

export interface RefusalPage extends Frame {
  readonly heading: string;
  readonly message: string;
  readonly back: string;
}

const HEADINGS: Readonly<Record<Refusal['kind'], string>> = {
  invalid: 'La demande ne peut pas être enregistrée',
  forbidden: 'Vous n’avez pas ce droit',
  not_found: 'Introuvable',
  conflict: 'Quelqu’un d’autre a agi entre-temps',
  too_many: 'Trop d’essais',
};

/** The page of something that was asked and cannot be done: why, and the way back. */
export async function refusalPage(visit: Visit, refusal: Refusal): Promise<string> {
  const heading = HEADINGS[refusal.kind];
  const back = localPath(visit.form.text('suite') || '/');
  return renderView('work/refusal', { ...(await buildFrame(visit, heading)), heading, message: refusal.message, back });
}
