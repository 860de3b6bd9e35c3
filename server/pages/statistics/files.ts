import { Readable } from 'node:stream';
import type { RequestHandler, Response } from 'express';
import { sendStream } from '../exports/send-stream.ts';
import { HttpError } from '../http-error.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import { renderView } from '../render.ts';
import { parseSearchParams } from '../search-params.ts';
import { buildDotWords } from './award-words.ts';
import { buildClaimsPlot } from './claims-plot.ts';
import { awardsCsv, claimsCsv } from './csv.ts';
import { chooseFocus } from './detail-panel.ts';
import { figuresCsv } from './figures-csv.ts';
import { readFigureOptions } from './figures-params.ts';
import { loadFacts } from './load-facts.ts';
import { buildClaimsChart, buildSumsChart, buildYearsChart } from './standalone.ts';
import { buildSharedAxis } from './statistics-page.ts';
import { buildSumRows } from './sum-rows.ts';
import { buildYearPlot } from './year-plot.ts';

/** GET /statistiques/sommes.csv : every sum of the search. */
export function awardsFile(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url } = readPageRequest(request);
    const facts = await loadFacts(deps, parseSearchParams(url.searchParams).state);
    await sendLines(response, 'sommes.csv', awardsCsv(facts, deps.config.publicUrl ?? ''));
  };
}

/** GET /statistiques/chiffres.csv : the figures of the page. */
export function figuresFile(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url } = readPageRequest(request);
    const facts = await loadFacts(deps, parseSearchParams(url.searchParams).state);
    send(response, 'text/csv; charset=utf-8', 'chiffres.csv', figuresCsv(facts, deps.analytics));
  };
}

/** GET /statistiques/demandes.csv : what was asked and granted, claim by claim. */
export function claimsFile(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url } = readPageRequest(request);
    const facts = await loadFacts(deps, parseSearchParams(url.searchParams).state);
    await sendLines(response, 'demandes.csv', claimsCsv(facts, deps.analytics, deps.config.publicUrl ?? ''));
  };
}

/** GET /statistiques/demandes.svg : the plot of claims as a file of its own. 404 when there is nothing to draw. */
export function claimsChartFile(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const { url, language } = readPageRequest(request);
    const facts = await loadFacts(deps, parseSearchParams(url.searchParams).state);
    const options = readFigureOptions(url.searchParams);
    const scatter = buildClaimsPlot(deps.analytics.compareClaims(facts), options, language);
    if (scatter === null) throw new HttpError(404, 'notFound');
    const svg = renderView('statistics-claims', buildClaimsChart(scatter));
    send(response, 'image/svg+xml; charset=utf-8', 'demandes.svg', withAddresses(svg, deps));
  };
}

/** GET /statistiques/sommes.svg and annees.svg : a chart of the page as a file of its own. 404 when there is nothing to draw. */
export function chartFile(deps: PageDeps, chart: 'sums' | 'years'): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const { language } = page;
    const { state } = parseSearchParams(page.url.searchParams);
    const options = readFigureOptions(page.url.searchParams);
    const facts = await loadFacts(deps, state);
    const { statistics } = facts;
    const axis = buildSharedAxis(statistics, options.scale, page);
    const rows = buildSumRows(statistics.types, axis, language);
    if (chart === 'sums') {
      const plotted = rows.filter((row) => row.plot !== null);
      if (plotted.length === 0) throw new HttpError(404, 'notFound');
      const svg = renderView('statistics-sums', buildSumsChart(plotted, axis, statistics.decisions, language));
      return send(response, 'image/svg+xml; charset=utf-8', 'sommes.svg', withAddresses(svg, deps));
    }
    const type = chooseFocus(
      options,
      state,
      rows.map((row) => row.type),
    );
    const groups = type === null ? [] : deps.analytics.breakDown(facts, type, 'year');
    if (type === null || groups.length < 2) throw new HttpError(404, 'notFound');
    const plot = buildYearPlot(groups, axis, buildDotWords(language));
    const svg = renderView('statistics-years', buildYearsChart(plot, type, language));
    send(response, 'image/svg+xml; charset=utf-8', 'annees.svg', withAddresses(svg, deps));
  };
}

/** A file has no place of its own: its links need the whole address. */
function withAddresses(svg: string, { config }: PageDeps): string {
  return svg.replaceAll('href="/', `href="${config.publicUrl ?? ''}/`);
}

function send(response: Response, type: string, name: string, body: string): void {
  describeFile(response, type, name);
  response.send(body);
}

function sendLines(response: Response, name: string, lines: Iterable<string>): Promise<void> {
  describeFile(response, 'text/csv; charset=utf-8', name);
  return sendStream(response, Readable.from(lines));
}

function describeFile(response: Response, type: string, name: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('X-Robots-Tag', 'noindex');
}
