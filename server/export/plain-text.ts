import { formatFrenchDate } from '../domain/reference.ts';
import type { JudgmentView } from '../store/read-model.ts';
import { formatReference } from './reference.ts';

/** The judgment's text under its reference, with its sources at the end; null when the text is not known. */
export function formatPlainText(judgment: JudgmentView, url: string): string | null {
  if (judgment.text === null) return null;
  const sources = judgment.sources
    .filter((source) => source.record === 'judgment')
    .map((source) => {
      const day = formatFrenchDate(source.fetchedAt.slice(0, 10));
      return [source.source, source.url ?? '', source.licence, `consulté le ${day}`]
        .filter((part) => part !== '')
        .join(', ');
    });
  const warning = judgment.fictitious ? ['DÉCISION FICTIVE DE DÉMONSTRATION', ''] : [];
  const lines = [
    formatReference(judgment),
    url,
    '',
    ...warning,
    judgment.text,
    '',
    ...sources.map((line) => `Source : ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
