import { createHash } from 'node:crypto';
import taxonomy from '../../data/outcome-types.json' with { type: 'json' };
import type { Outcome } from '../domain/outcome.ts';
import { outcomeToJson } from '../domain/outcome-json.ts';
import { csvLine } from '../export/csv.ts';
import { OUTCOME_COLUMNS, outcomeLines } from '../export/outcome-table.ts';
import type { ReleaseContent } from './read-release.ts';
import { describeCitation, describePackage, type ReleaseWords } from './release-description.ts';

/** Columns of stored rows that hold JSON text: written as JSON, not as text of JSON. */
const JSON_COLUMNS = /_json$/;

/**
 * The files of a data set by path, each a function of the data alone: the same data give the same bytes. Frictionless Data Package
 * v1 (`datapackage.json`), Citation File Format 1.2.0 (`CITATION.cff`), W3C Web Annotation (`annotations.jsonld`).
 */
export function writeRelease(content: ReleaseContent, words: ReleaseWords): ReadonlyMap<string, string> {
  const { rows } = content;
  const files = new Map<string, string>([
    ['data/decisions.ndjson', lines(rows.judgments.map((row) => unfold({ ...row })))],
    ['data/numbers.ndjson', lines(rows.numbers)],
    ['data/sources.ndjson', lines(rows.sources.map((row) => unfold({ ...row })))],
    ['data/texts.ndjson', lines(rows.texts)],
    ['data/readings.ndjson', lines(rows.readings.map(readingToJson))],
    ['data/outcomes.csv', outcomesCsv(content)],
    ['data/outcomes.ndjson', lines(content.summaries.flatMap(outcomeRows))],
    ['data/annotations.jsonld', `${JSON.stringify(content.annotations, null, 1)}\n`],
    ['data/note-revisions.ndjson', lines(content.revisions)],
    ['data/tags.ndjson', lines(content.tags)],
    ['data/people.ndjson', lines(content.people)],
    ['data/contributors.csv', contributorsCsv(content)],
    ['data/campaigns.ndjson', lines(content.campaigns)],
    ['data/sheets.ndjson', lines(content.sheets)],
    ['data/dossiers.ndjson', lines(content.dossiers)],
    ['codebook/outcome-types.json', `${JSON.stringify(taxonomy, null, 1)}\n`],
  ]);
  if (content.agreement) files.set('data/agreement.json', `${JSON.stringify(content.agreement, null, 1)}\n`);
  const date = lastChange(content);
  files.set('CITATION.cff', describeCitation(words, date));
  files.set('datapackage.json', describePackage(files, words, date));
  files.set('SHA256SUMS', checksums(files));
  return files;
}

/** Lines "hash  path", as `sha256sum -c` reads them. */
export function checksums(files: ReadonlyMap<string, string>): string {
  return [...files]
    .filter(([path]) => path !== 'SHA256SUMS')
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function unfold(row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      JSON_COLUMNS.test(name)
        ? [name.replace(JSON_COLUMNS, ''), typeof value === 'string' ? JSON.parse(value) : null]
        : [name, value],
    ),
  );
}

function readingToJson({ statement_json: statement, ...row }: ReleaseContent['rows']['readings'][number]): object {
  return { ...row, statement: statement === null ? null : outcomeToJson(JSON.parse(statement) as Outcome) };
}

function outcomesCsv({ summaries, rows }: ReleaseContent): string {
  const body = summaries.flatMap((judgment) => {
    const sources = rows.sources
      .filter((source) => source.judgment_id === judgment.id)
      .map((source) => ({
        source: source.source,
        record: source.record,
        url: source.url,
        title: source.title,
        author: source.author,
        publishedOn: source.published_on,
        fetchedAt: source.fetched_at,
        licence: source.licence,
      }));
    return outcomeLines({ judgment, sources, url: `/decisions/${judgment.id}` });
  });
  return [OUTCOME_COLUMNS, ...body].map(csvLine).join('');
}

function contributorsCsv({ contributors }: ReleaseContent): string {
  const [first] = contributors;
  const columns = first ? Object.keys(first) : ['person'];
  return [columns, ...contributors.map((line) => Object.values(line).map(String))].map(csvLine).join('');
}

function outcomeRows(judgment: ReleaseContent['summaries'][number]): readonly object[] {
  return judgment.outcomes.map(({ id, origin, reviewState, author, outcome }) => ({
    id,
    decision: judgment.id,
    origin,
    review_state: reviewState,
    author,
    ...outcomeToJson(outcome),
  }));
}

/** The last change in the data: a data set is dated by what it says, not by when it was written. */
function lastChange({ rows, notes }: ReleaseContent): string {
  const times = [
    ...rows.readings.flatMap((reading) => [reading.created_at, reading.retired_at ?? '']),
    ...rows.sources.map((source) => source.fetched_at),
    ...notes.map((note) => note.updatedAt),
  ];
  return times.sort().at(-1) ?? '';
}
