import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CourtKind } from '../../server/domain/court.ts';
import { type OutcomeJson, outcomeToJson } from '../../server/domain/outcome-json.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';
import { brief, compareOutcomes, type ExpectedOutcome } from './expected-outcome.ts';

interface WordingTable {
  readonly type: string;
  readonly accepts: readonly {
    readonly text: string;
    readonly outcomes: readonly ExpectedOutcome[];
    readonly court_kind?: CourtKind;
    readonly procedure?: string;
  }[];
  readonly rejects: readonly {
    readonly text: string;
    readonly why: string;
    readonly mode?: 'absent' | 'not_granted';
  }[];
}

const FOLDER = path.resolve('tests/outcomes/wordings');

function read(text: string, courtKind: CourtKind | null, procedure: string | null): OutcomeJson[] {
  const title =
    procedure === 'refere' ? 'ordonnance de référé' : procedure === 'requete' ? 'ordonnance sur requête' : '';
  const dispositifStart = /par ces motifs|\bd[ée]cide\b/i.test(text) ? null : 0;
  const { outcomes } = readDecision(text, { zones: null, dispositifStart }, { courtKind, title });
  return outcomes.map(outcomeToJson);
}

const isCounted = (outcome: OutcomeJson): boolean =>
  outcome.assertion !== 'recalled_prior_instance' && outcome.assertion !== 'other_proceedings';

for (const file of readdirSync(FOLDER)) {
  const tables = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as WordingTable[];
  describe(`wordings of ${path.basename(file, '.json')}`, () => {
    for (const { type, accepts, rejects } of tables) {
      for (const { text, outcomes, court_kind: kind, procedure } of accepts) {
        it(`${type} accepts: ${text.slice(-140)}`, () => {
          const found = read(text, kind ?? null, procedure ?? null).filter(isCounted);
          const scored = (one: { readonly type: string }): boolean => one.type !== 'other_order';
          const { missing, extra } = compareOutcomes(found.filter(scored), outcomes.filter(scored));
          const problems = [
            ...missing.map((one) => `missed ${brief(one)}`),
            ...extra.map((one) => `extra ${brief(one)}`),
          ];
          expect(problems, problems.join(' | ')).toEqual([]);
        });
      }
      for (const { text, why, mode } of rejects) {
        it(`${type} refuses (${why}): ${text.slice(-140)}`, () => {
          const found = read(text, null, null).filter(isCounted);
          const wrong = found.filter(
            (one) => one.type === type && (mode !== 'not_granted' || /granted/.test(one.sense)),
          );
          expect(wrong, wrong.map(brief).join(' | ')).toEqual([]);
        });
      }
    }
  });
}
