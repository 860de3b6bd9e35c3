import type { Citation } from './cited-link.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/**
 * A decision as a BibLaTeX `@jurisdiction` entry (biblatex manual, §2.1.3: unsupported types fall back to `@misc`). Accents stay
 * in UTF-8, as biber reads them; characters that TeX gives a meaning are escaped.
 */
export function formatBibtex({ judgment, url, accessedOn }: Citation): string {
  const [number] = distinctNumbers(judgment.numbers);
  const notes = [judgment.ecli ?? '', judgment.fictitious ? 'Décision fictive de démonstration' : ''].filter(
    (note) => note !== '',
  );
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', escapeTex(judgment.parties ?? judgment.title)],
    ['shorttitle', escapeTex(formatReference(judgment))],
    ['institution', escapeTex(judgment.courtLabel)],
    ['titleaddon', judgment.chamber === null ? null : escapeTex(judgment.chamber)],
    ['date', judgment.decidedOn],
    ['number', number === undefined ? null : escapeTex(number)],
    ['keywords', judgment.keywords.length === 0 ? null : escapeTex(judgment.keywords.join(', '))],
    ['note', notes.length === 0 ? null : escapeTex(notes.join(' ; '))],
    ['langid', 'french'],
    ['url', url.replace(/[{}\\%\s]/g, (char) => encodeURIComponent(char))],
    ['urldate', accessedOn],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@jurisdiction{${judgment.id},\n${lines.join(',\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\{}$&#_%~^]/g, (char) => TEX[char] ?? char);
}
