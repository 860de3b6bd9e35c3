import { foldInPlace } from '../domain/text.ts';
import type { RosterEntry } from './roster-entry.ts';
import { endsParties, namesInLines } from './roster-lines.ts';

const OPENS = /\b(?:opposant|entre)\s*:?\s*$|^entre\s*:/;
const TURNS = /^[\s•·*–>-]*(?:et|a|contre|c\/)\s*:?\s*$|^(?:et|contre)\s*:/;
/** What follows the word on its own line. */
const OPENING = /^[^:]{0,120}:\s*/;
const MAX_LINES = 60;

/** The parties of "Dans l'affaire opposant : … à …" and "ENTRE : … ET : …", where no label says who is who; [] when there is none. */
export function readOpposedParties(head: string, appeal: boolean): RosterEntry[] {
  const lines = head.split('\n').map((line) => line.trim());
  const folded = lines.map(foldInPlace);
  const rest = (index: number): string =>
    /:\s*\S/.test(lines[index] ?? '') ? (lines[index] ?? '').replace(OPENING, '') : '';
  const open = folded.findIndex((line) => line.length < 120 && OPENS.test(line));
  if (open < 0) return [];
  const turn = folded.findIndex((line, index) => index > open && index < open + MAX_LINES && TURNS.test(line));
  if (turn < 0) return [];
  const [first, second] = appeal ? ['appellant', 'respondent'] : ['plaintiff', 'defendant'];
  const named = (from: number, to: number, role = 'unknown'): RosterEntry[] => {
    const first = rest(from);
    const block = [first, ...lines.slice(from + 1, to)];
    return namesInLines(block, block.map(foldInPlace), true).map((name) => ({ name, role }));
  };
  const end = folded.findIndex((line, index) => index > turn && endsParties(line));
  return [...named(open, turn, first), ...named(turn, end < 0 ? turn + MAX_LINES : end, second)];
}
