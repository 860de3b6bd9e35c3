import { z } from 'zod';
import { findCourtByJudilibreCode, resolveCourt } from '../../server/domain/court.ts';
import { parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText, foldLabel } from '../../server/domain/text.ts';
import { readChamber } from '../chamber.ts';
import { composeTitle, createJudgment, required } from '../judgment-record.ts';
import { findDecisionType } from '../title.ts';
import { readZonesOn } from '../zones.ts';
import type { FileFormat, JsonObject } from './format.ts';
import { looseText, looseTexts, readShape } from './json-shape.ts';

const SOURCE = 'judilibre';

/** Fields of a decision as the Judilibre API 1.2.5 gives it (`/decision`, `/export`, `/scan`), with or without resolved references. */
const DECISION = z.object({
  id: z.string().min(1),
  jurisdiction: z.string().min(1),
  location: looseText,
  chamber: looseText,
  formation: looseText,
  number: looseText,
  numbers: looseTexts,
  ecli: looseText,
  solution: looseText,
  type: looseText,
  decision_date: z.string().min(1),
  themes: looseTexts,
  visa: z.array(z.object({ title: z.string() })).nullish(),
  text: looseText,
  zones: z.unknown().optional(),
});

/** A decision of the Judilibre API. Format: Cour-de-cassation/judilibre-search, JUDILIBRE-public.json. */
export const judilibreJson: FileFormat<JsonObject> = {
  source: SOURCE,
  accepts: (row) => 'jurisdiction' in row && 'decision_date' in row,
  parse(row, page) {
    const decision = readShape(DECISION, row, SOURCE, page.url);
    const url = `${page.url}#${decision.id}`;
    const raw = required(
      decision.text,
      SOURCE,
      url,
      'text: a list of search results has none, use /decision or /export',
    );
    const court = required(
      courtOf(decision.jurisdiction, decision.location),
      SOURCE,
      url,
      'a known jurisdiction and location',
    );
    const decidedOn = required(parseFrenchDate(decision.decision_date), SOURCE, url, 'decision_date');
    const chamber = readChamber(decision.chamber);
    const numbers = [...(decision.number ? [decision.number] : []), ...decision.numbers];
    return [
      createJudgment({
        sourceKey: decision.id,
        url: `https://www.courdecassation.fr/decision/${decision.id}`,
        title: composeTitle(court, chamber, decidedOn, numbers[0]),
        court,
        chamber,
        decidedOn,
        decisionType: findDecisionType(decision.type ?? ''),
        numbers,
        ecli: decision.ecli,
        keywords: decision.themes,
        solution: capitalise(decision.solution),
        text: canonicalText(raw),
        zones: readZonesOn(raw, decision.zones, SOURCE, url),
        visa: (decision.visa ?? []).map((visa) => stripMarkup(visa.title)),
      }),
    ];
  },
};

/** "cc" or "Cour de cassation"; elsewhere the location, by code or by name. */
function courtOf(jurisdiction: string, location: string | null): string | null {
  if (/^(?:cc|cour de cassation)$/.test(foldLabel(jurisdiction))) return 'Cour de cassation';
  if (location === null) return null;
  const byCode = findCourtByJudilibreCode(location);
  if (byCode) return byCode.label;
  return resolveCourt(location) ? location : null;
}

function stripMarkup(html: string): string {
  return html.replace(/<[^<>]{0,2000}>/g, ' ');
}

/** Codes of solutions ("rejet") are the French words in lower case. */
function capitalise(solution: string | null): string | null {
  return solution === null ? null : solution.charAt(0).toUpperCase() + solution.slice(1);
}
