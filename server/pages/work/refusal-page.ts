import type { Refusal } from '../../domain/refusal.ts';
import { renderView } from '../render.ts';
import { buildFrame, type Frame } from './frame.ts';
import { type HiddenField, keepForm, typedEntries } from './kept-form.ts';
import { localPath, type Visit } from './route.ts';

export interface RefusalPage extends Frame<'form'> {
  readonly heading: string;
  readonly message: string;
  readonly back: string;
  /** What the person had typed, to copy it. */
  readonly typed: readonly HiddenField[];
}

/** The page of something that was asked and cannot be done: why, and the way back. */
export async function refusalPage(visit: Visit, refusal: Refusal): Promise<string> {
  const heading = visit.page.t.work.form.refusal[refusal.kind];
  const decision = /^\/decisions\/[^/]+/.exec(visit.request.path)?.[0];
  const back = localPath(visit.form.text('suite') || decision || '/');
  return renderView('work/refusal', {
    ...(await buildFrame(visit, 'form', heading)),
    heading,
    message: refusal.wordsIn(visit.page.language),
    back,
    typed: typedEntries(keepForm(visit.request.path, visit.form), visit.page.language),
  });
}
