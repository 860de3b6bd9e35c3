import { foldInPlace } from '../domain/text.ts';

let last = { text: '', folded: '' };

/** `foldInPlace`, remembering the last text: the stages of one reading fold the same text one after the other. */
export function foldOnce(text: string): string {
  if (text !== last.text) last = { text, folded: foldInPlace(text) };
  return last.folded;
}
