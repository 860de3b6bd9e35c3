import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import typeTable from '../../../../data/outcome-types.json' with { type: 'json' };
import { describeClaims, describeIdentification, describeType, listClaims, listOutcomes } from './naive-figures.ts';
import { DIMENSIONS, describeGroups } from './naive-groups.ts';
import { describePrison } from './naive-prison.ts';
import { PROVEN_CORPORA } from './proven-corpora.ts';
import { type RawDecision, readRawDecisions } from './raw-decisions.ts';
import type { ProofSearch } from './searches.ts';
import type { ServedCorpus } from './serve-corpus.ts';

type Json = { readonly [key: string]: unknown };
const TYPES = typeTable.types.map(({ code }) => code);

/** Entries by a name of theirs, whose order is looked at apart. */
const byName = (entries: unknown, name: string) =>
  Object.fromEntries((entries as Json[]).map((entry) => [String(entry[name]), entry]));

/** The same shape with each number to nine digits: what two ways of computing may differ by. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(9)) : part)),
  );
}

function expectedAnswer(decisions: readonly RawDecision[]) {
  const present = TYPES.filter((type) => listOutcomes(decisions, type).length > 0);
  const types = present.map((type) => describeType(decisions, type));
  const claims = present.map((type) => describeClaims(decisions, type)).filter(({ claims: count }) => count > 0);
  const identification = describeIdentification(decisions);
  return {
    decisions: decisions.length,
    decisions_with_outcomes: decisions.filter(({ outcomes }) => outcomes.length > 0).length,
    min_decisions: 5,
    types: types.map((entry) => ({ ...entry, rates: byName(entry.rates, 'per') })),
    claims: byName(claims, 'type'),
    prison: describePrison(decisions),
    identification: identification && {
      ...identification,
      data: byName(identification.data, 'value'),
      against: byName(identification.against, 'value'),
    },
  };
}

/** The answer in the same shape, without the words that are no figures. */
function readAnswer(answer: Json) {
  const types = answer.types as (Json & { rates: unknown })[];
  const identification = answer.identification as Json | null;
  return {
    decisions: answer.decisions,
    decisions_with_outcomes: answer.decisions_with_outcomes,
    min_decisions: answer.min_decisions,
    types: types.map(({ label: _label, family: _family, ...entry }) => ({
      ...entry,
      rates: byName(entry.rates, 'per'),
    })),
    claims: byName(answer.claims, 'type'),
    prison: answer.prison,
    identification: identification && {
      ...identification,
      data: byName(identification.data, 'value'),
      against: byName(identification.against, 'value'),
    },
  };
}

describe.each(PROVEN_CORPORA)('figures of the API over $name, computed again from the stored outcomes', (corpus) => {
  let served: ServedCorpus;
  let raw: readonly RawDecision[];

  beforeAll(async () => {
    served = await corpus.open();
    raw = readRawDecisions(served.storePath);
  }, 120_000);
  afterAll(() => served.close());

  const ask = async (path: string) => JSON.parse(await served.get(path)) as Json;
  const wanted = ({ finds }: ProofSearch) => raw.filter(finds);

  it.each(corpus.searches)('are those of $query', async (search) => {
    const answer = await ask(`/api/v1/statistics?${search.query}`);
    expect(rounded(readAnswer(answer))).toEqual(rounded(expectedAnswer(wanted(search))));
  });

  it.each(corpus.searches)('set apart and claim by claim are those of $query', async (search) => {
    const decisions = wanted(search);
    const present = TYPES.filter((code) => listOutcomes(decisions, code).length > 0);
    for (const [at, type] of present.entries()) {
      // Each type by one dimension here, by all of them in the files.
      for (const by of DIMENSIONS.filter((_, place) => place === (at + search.query.length) % DIMENSIONS.length)) {
        const path = `/api/v1/statistics?${search.query}&focus=${type}&by=${by}`;
        const { breakdown, claim_pairs: pairs } = await ask(path);
        const { groups } = breakdown as { groups: readonly Json[] };
        expect(rounded(byName(groups, 'value'))).toEqual(rounded(byName(describeGroups(decisions, type, by), 'value')));
        if (by === 'year') expect(groups.map(({ value }) => value)).toEqual(groups.map(({ value }) => value).sort());
        const claims = listClaims(decisions, type).map(({ decision, outcome, requested, granted }) => ({
          judgment: decision.id,
          outcome: outcome.id,
          requested,
          granted,
        }));
        expect(pairs).toMatchObject({ type, total: claims.length });
        expect(byName((pairs as Json).pairs, 'outcome')).toEqual(byName(claims, 'outcome'));
      }
    }
  });

  it.each(corpus.searches)(
    'come from the outcomes that are listed for $query, newest decision first',
    async (search) => {
      const newestFirst = (a: RawDecision, b: RawDecision) => b.day.localeCompare(a.day) || (a.id < b.id ? -1 : 1);
      const expected = listOutcomes([...wanted(search)].sort(newestFirst)).filter(search.chooses);
      const listed: Json[] = [];
      for (let page = 1; ; page += 1) {
        const { total, outcomes } = await ask(`/api/v1/outcomes?${search.query}&size=100&page=${page}`);
        expect(total).toBe(expected.length);
        listed.push(...(outcomes as Json[]));
        if (listed.length >= expected.length || (outcomes as Json[]).length === 0) break;
      }
      expect(listed.map(({ id, url }) => [id, url])).toEqual(
        expected.map(({ decision, outcome }) => [
          outcome.id,
          `https://exemple.fr/decisions/${decision.id}#mesure-${outcome.place}`,
        ]),
      );
    },
  );
});
