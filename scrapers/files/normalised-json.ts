import { z } from 'zod';
import { splitCourtName } from '../../server/domain/court.ts';
import { findOwnNumber, parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { readChamber } from '../chamber.ts';
import { composeTitle, createJudgment, required } from '../judgment-record.ts';
import { rebaseOffsets } from '../rebase.ts';
import { ParseError } from '../source.ts';
import { findDecisionType } from '../title.ts';
import { readZonesOn } from '../zones.ts';
import type { FileFormat, JsonObject } from './format.ts';
import { looseText, looseTexts, readShape } from './json-shape.ts';

export const NORMALISED = 'fichiers';

const DECISION = z.object({
  id: z.string().min(1),
  court: z.string().min(1),
  chamber: looseText,
  date: z.string().min(1),
  number: looseText,
  numbers: looseTexts,
  ecli: looseText,
  kind: looseText,
  title: looseText,
  parties: looseText,
  keywords: looseTexts,
  solution: looseText,
  text: z.string().min(1),
  zones: z.unknown().optional(),
  dispositif_start: z.number().int().nullish(),
  fictitious: z.boolean().nullish(),
});

/** One decision per object, in the shape of the project's own trial corpus: id, court, date, text, and what else is known. */
export const normalisedJson: FileFormat<JsonObject> = {
  source: NORMALISED,
  accepts: (row) => 'id' in row && 'court' in row && 'date' in row && 'text' in row,
  parse(row, page) {
    const decision = readShape(DECISION, row, NORMALISED, page.url);
    const raw = decision.text;
    const named = splitCourtName(decision.court);
    if (!named) throw new ParseError(NORMALISED, page.url, `a known kind of court: "${decision.court}"`);
    const court = named.name;
    const decidedOn = required(parseFrenchDate(decision.date), NORMALISED, page.url, `a real date: "${decision.date}"`);
    const text = required(canonicalText(raw), NORMALISED, page.url, 'text');
    const chamber = readChamber(decision.chamber) ?? readChamber(named.rest.replace(/^[\s,;:–-]+/, ''));
    const numbers = numbersOf(decision.number, decision.numbers, text);
    const start = decision.dispositif_start ?? null;
    return [
      createJudgment({
        sourceKey: decision.id,
        title: decision.title ?? composeTitle(court, chamber, decidedOn, numbers[0]),
        court,
        chamber,
        decidedOn,
        decisionType: findDecisionType(decision.kind ?? ''),
        numbers,
        ecli: decision.ecli,
        parties: decision.parties,
        keywords: decision.keywords,
        solution: decision.solution,
        text,
        zones: readZonesOn(raw, decision.zones, NORMALISED, page.url),
        dispositifStart: start === null || start < 0 || start >= raw.length ? null : rebaseOffsets(raw, [start])(start),
        fictitious: decision.fictitious ?? false,
      }),
    ];
  },
};

/** A number such as "C2401292" counts the decisions of a chamber: the number of the case is read from the text as well. */
const INTERNAL_NUMBER = /^C\d{7}$/;

function numbersOf(number: string | null, others: readonly string[], text: string): readonly string[] {
  const stated = [...(number ? [number] : []), ...others];
  if (stated.some((candidate) => !INTERNAL_NUMBER.test(candidate))) return stated;
  const own = findOwnNumber(text);
  return own ? [own, ...stated] : stated;
}
