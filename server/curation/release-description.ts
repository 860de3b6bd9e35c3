import { createHash } from 'node:crypto';
import { OUTCOME_COLUMNS } from '../export/outcome-table.ts';

export interface ReleaseWords {
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  /** Who signs the data set; nobody in particular when empty. */
  readonly authors: readonly string[];
}

/** The form of the files: raised when an older version of the software could no longer restore them. */
export const RELEASE_FORMAT = 2;

/** CITATION.cff: how to cite the data set. `date` is an ISO date-time. */
export function describeCitation({ title, version, licence, authors }: ReleaseWords, date: string): string {
  const named = authors.length === 0 ? [`Contributors of “${title}”`] : authors;
  return [
    'cff-version: 1.2.0\n',
    'message: "Please cite this data set as below."\n',
    'type: dataset\n',
    `title: ${JSON.stringify(title)}\n`,
    `version: ${JSON.stringify(version)}\n`,
    `date-released: ${date.slice(0, 10)}\n`,
    `license: ${licence}\n`,
    'authors:\n',
    ...named.map((name) => `  - name: ${JSON.stringify(name)}\n`),
  ].join('');
}

/** datapackage.json: every file with its size and hash, and the format of the whole. */
export function describePackage(
  files: ReadonlyMap<string, string>,
  { title, version, licence }: ReleaseWords,
  date: string,
): string {
  const description = {
    profile: 'data-package',
    name: 'dispositif-release',
    title,
    version,
    created: date,
    licenses: [{ name: licence }],
    dispositif_format: RELEASE_FORMAT,
    resources: [...files].filter(([path]) => path !== 'CITATION.cff').map(describeFile),
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function describeFile([path, text]: readonly [string, string]): object {
  const columns = path === 'data/outcomes.csv' ? OUTCOME_COLUMNS : (text.split('\r\n')[0] ?? '').split(',');
  return {
    name: path
      .replace(/^.*\//, '')
      .replace(/[^a-z0-9]+/gi, '-')
      .toLowerCase(),
    path,
    format: path.slice(path.lastIndexOf('.') + 1),
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ...(path.endsWith('.csv')
      ? { profile: 'tabular-data-resource', schema: { fields: columns.map((name) => ({ name, type: 'any' })) } }
      : {}),
  };
}
