import type { Citation } from './cited-link.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/**
 * A decision as a RIS record of type CASE, which Zotero, EndNote and Mendeley read (field names of the RIS format specification;
 * Zotero maps A2/PB to the court, DA to the day, SE and M1 to the docket number). Lines end with CR LF.
 */
export function formatRis({ judgment, url, accessedOn }: Citation): string {
  const numbers = distinctNumbers(judgment.numbers);
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'CASE'],
    ['ID', judgment.id],
    ['TI', judgment.parties ?? judgment.title],
    ['ST', formatReference(judgment)],
    ['A2', judgment.courtLabel],
    ['PB', judgment.courtLabel],
    ...(judgment.chamber === null ? [] : [['SE', judgment.chamber] as const]),
    ['DA', judgment.decidedOn.replaceAll('-', '/')],
    ['PY', judgment.decidedOn.slice(0, 4)],
    ...numbers.slice(0, 1).map((number) => ['M1', number] as const),
    ...(judgment.ecli === null ? [] : [['AN', judgment.ecli] as const]),
    ...judgment.keywords.map((keyword) => ['KW', keyword] as const),
    ...(judgment.fictitious ? [['N1', 'Décision fictive de démonstration'] as const] : []),
    ['LA', 'fr'],
    ['UR', url],
    ['Y2', accessedOn.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
