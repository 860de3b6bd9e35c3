import { formatAkomaNtoso } from '../../export/akoma-ntoso.ts';
import { formatBibtex } from '../../export/bibtex.ts';
import { toCsl } from '../../export/csl.ts';
import { toJsonLd } from '../../export/json-ld.ts';
import { formatPlainText } from '../../export/plain-text.ts';
import { formatRis } from '../../export/ris.ts';
import type { JudgmentView } from '../../store/read-model.ts';

/** One form in which a decision can be taken away. */
export interface JudgmentFormat {
  /** Last part of its address: `/decisions/{id}/{file}`. */
  readonly file: string;
  readonly type: string;
  /** The document, or null when this decision has none in that form. */
  write(judgment: JudgmentView, url: string, today: string): string | null;
}

export const JUDGMENT_FORMATS: readonly JudgmentFormat[] = [
  {
    file: 'citation.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    write: (judgment, url, accessedOn) => formatRis({ judgment, url, accessedOn }),
  },
  {
    file: 'citation.bib',
    type: 'application/x-bibtex; charset=utf-8',
    write: (judgment, url, accessedOn) => formatBibtex({ judgment, url, accessedOn }),
  },
  {
    file: 'citation.json',
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (judgment, url, accessedOn) => JSON.stringify([toCsl({ judgment, url, accessedOn })], null, 2),
  },
  { file: 'texte.txt', type: 'text/plain; charset=utf-8', write: formatPlainText },
  {
    file: 'decision.akn.xml',
    type: 'application/akn+xml; charset=utf-8',
    write: (judgment, url, today) => (judgment.text === null ? null : formatAkomaNtoso(judgment, url, today)),
  },
  {
    file: 'decision.jsonld',
    type: 'application/ld+json; charset=utf-8',
    write: (judgment, url) => JSON.stringify(toJsonLd(judgment, url), null, 2),
  },
];
