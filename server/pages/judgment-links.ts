import type { JudgmentSummary, JudgmentView } from '../store/read-model.ts';
import type { Messages } from './messages/fr.ts';
import type { Shell } from './shell.ts';

export interface Download {
  readonly href: string;
  readonly label: string;
}

/** The forms in which the decision can be taken away. */
export function listDownloads({ id, text }: JudgmentView, t: Messages): readonly Download[] {
  const base = `/decisions/${id}`;
  const { formats } = t.judgment;
  return [
    { href: `${base}/citation.ris`, label: formats.ris },
    { href: `${base}/citation.bib`, label: formats.bib },
    { href: `${base}/citation.json`, label: formats.csl },
    ...(text === null
      ? []
      : [
          { href: `${base}/texte.txt`, label: formats.txt },
          { href: `${base}/decision.akn.xml`, label: formats.akn },
        ]),
    { href: `${base}/decision.jsonld`, label: formats.jsonld },
    { href: `/api/v1/judgments/${id}`, label: formats.json },
  ];
}

/** Dublin Core terms for reference managers. */
export function listMetadata(judgment: JudgmentSummary, reference: string): Shell['metadata'] {
  return [
    { name: 'DC.type', content: 'case' },
    { name: 'DC.title', content: reference },
    { name: 'DC.date', content: judgment.decidedOn },
    { name: 'DC.publisher', content: judgment.courtLabel },
    { name: 'DC.language', content: 'fr' },
    ...[...judgment.numbers, ...(judgment.ecli === null ? [] : [judgment.ecli])].map((content) => ({
      name: 'DC.identifier',
      content,
    })),
  ];
}
