import { outcomeToJson } from '../../domain/outcome-json.ts';
import { CSV_START, csvLine } from '../../export/csv.ts';
import { OUTCOME_COLUMNS, outcomeLines } from '../../export/outcome-table.ts';
import { decisionUrl } from '../exports/decision-url.ts';
import { type Answer, openRoute, type Route, type SignedVisit, signedRoute } from './route.ts';

export const DATA_ROUTES: readonly Route[] = [
  openRoute('get', '/decisions/:id/annotations.jsonld', async (visit) => {
    const { visitor, deps } = visit;
    const base = deps.config.publicUrl ?? '';
    const page = await visit.curation.describeAnnotations(visitor.actor?.id ?? null, visit.param('id'), base);
    return file(
      `${JSON.stringify(page, null, 1)}\n`,
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      null,
    );
  }),
  signedRoute('get', '/dossiers/:dossier/mesures.csv', 'reader', async (visit) => {
    const decisions = await readDossier(visit);
    const body = [OUTCOME_COLUMNS, ...decisions.flatMap(outcomeLines)].map(csvLine).join('');
    return file(`${CSV_START}${body}`, 'text/csv; charset=utf-8', 'mesures.csv');
  }),
  signedRoute('get', '/dossiers/:dossier/mesures.ndjson', 'reader', async (visit) => {
    const decisions = await readDossier(visit);
    const lines = decisions.flatMap(({ judgment }) =>
      judgment.outcomes.map(({ id, origin, reviewState, outcome }) =>
        JSON.stringify({ id, decision: judgment.id, origin, review_state: reviewState, ...outcomeToJson(outcome) }),
      ),
    );
    return file(lines.map((line) => `${line}\n`).join(''), 'application/x-ndjson; charset=utf-8', 'mesures.ndjson');
  }),
];

async function readDossier(visit: SignedVisit) {
  const { store } = visit.deps;
  const dossier = await visit.curation.readDossier(visit.actor, visit.param('dossier'));
  const ids = (await store.listDossierItems(dossier.id)).map((item) => item.judgmentId);
  const [summaries, sources] = await Promise.all([store.listSummaries(ids), store.listSourcesOf(ids)]);
  return summaries.map((judgment) => ({
    judgment,
    sources: sources.get(judgment.id) ?? [],
    url: decisionUrl(visit.deps, judgment.id),
  }));
}

function file(body: string, type: string, name: string | null): Answer {
  return { kind: 'file', body, type, name };
}
