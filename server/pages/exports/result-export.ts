import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { type Cell, CSV_START, csvLine } from '../../export/csv.ts';
import { inParts } from '../../export/in-parts.ts';
import { type ExportedDecision, OUTCOME_COLUMNS, outcomeLines } from '../../export/outcome-table.ts';
import { streamWorkbook } from '../../export/xlsx.ts';
import { summaryToJson } from '../api/judgment-json.ts';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { findResultIds } from '../result-set.ts';
import { parseSearchParams, type SearchState } from '../search-params.ts';
import { searchUrl } from '../search-url.ts';
import { decisionUrl } from './decision-url.ts';
import { sendStream } from './send-stream.ts';

const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Format = keyof typeof FORMATS;

/** Decisions read from the store at a time: other requests are answered in between. */
const BATCH = 20;

/**
 * GET /exports/decisions.csv, .ndjson, .xlsx : every decision of a search, streamed. CSV and XLSX have one line per outcome, NDJSON
 * one object per decision; each names its sources, their licences and the days on which they were read.
 */
export function resultExport(deps: PageDeps): RequestHandler<{ format: string }> {
  return async (request, response) => {
    const { format } = request.params;
    if (!isFormat(format)) throw new HttpError(404, 'notFound');
    const { state } = parseSearchParams(readPageRequest(request).url.searchParams);
    const ids = await findResultIds(deps, state);
    const day = deps.clock().toISOString().slice(0, 10);
    response.setHeader('Content-Type', FORMATS[format]);
    response.setHeader('Content-Disposition', `attachment; filename="decisions-${day}.${format}"`);
    response.setHeader('X-Robots-Tag', 'noindex');
    await sendStream(response, write(format, deps, ids, state));
  };
}

function isFormat(format: string): format is Format {
  return Object.hasOwn(FORMATS, format);
}

function write(format: Format, deps: PageDeps, ids: readonly string[], state: SearchState): Readable {
  switch (format) {
    case 'csv':
      return Readable.from(inParts(writeCsv(deps, ids)));
    case 'ndjson':
      return Readable.from(inParts(writeNdjson(deps, ids)));
    case 'xlsx':
      return streamWorkbook([
        { name: 'Mesures', rows: tableRows(deps, ids) },
        { name: 'À propos', rows: aboutRows(deps, ids, state) },
      ]);
  }
}

/** The decisions that are still visible, in the order of the ids. */
async function* readDecisions(deps: PageDeps, ids: readonly string[]): AsyncIterable<ExportedDecision> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const [judgments, sources] = await Promise.all([deps.store.listSummaries(batch), deps.store.listSourcesOf(batch)]);
    for (const judgment of judgments) {
      yield { judgment, sources: sources.get(judgment.id) ?? [], url: decisionUrl(deps, judgment.id) };
    }
    await setImmediate();
  }
}

async function* tableRows(deps: PageDeps, ids: readonly string[]): AsyncIterable<readonly Cell[]> {
  yield OUTCOME_COLUMNS;
  for await (const decision of readDecisions(deps, ids)) yield* outcomeLines(decision);
}

async function* writeCsv(deps: PageDeps, ids: readonly string[]): AsyncIterable<string> {
  yield CSV_START;
  for await (const row of tableRows(deps, ids)) yield csvLine(row);
}

async function* writeNdjson(deps: PageDeps, ids: readonly string[]): AsyncIterable<string> {
  for await (const { judgment, sources, url } of readDecisions(deps, ids)) {
    const line = {
      ...summaryToJson(judgment, url),
      sources: sources.map((source) => ({
        source: source.source,
        record: source.record,
        url: source.url,
        licence: source.licence,
        retrieved_at: source.fetchedAt,
      })),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

function aboutRows(deps: PageDeps, ids: readonly string[], state: SearchState): readonly (readonly Cell[])[] {
  return [
    ['Export de Dispositif', null],
    ['Recherche', `${deps.config.publicUrl ?? ''}${searchUrl(state)}`],
    ['Date', deps.clock().toISOString()],
    ['Décisions trouvées', ids.length],
    ['Licences', 'Celle de chaque source est dans la colonne licences ; citez la source et sa date de consultation.'],
    ['Lecture', 'Mesures lues automatiquement, sauf relecture : voir les colonnes review_state et evidence.'],
  ];
}
