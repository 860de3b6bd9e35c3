import { findCourtMentions } from '../../server/domain/court.ts';
import type { DecisionType, ParsedRecord } from '../../server/domain/judgment.ts';
import { findEcli, findOwnNumber, parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText, foldInPlace } from '../../server/domain/text.ts';
import { parseCommentaryText } from '../commentary.ts';
import { composeTitle, createJudgment } from '../judgment-record.ts';
import { assertText } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { type DecisionTitle, findDecisionType, parseDecisionTitle } from '../title.ts';

const SOURCE = 'fichiers';
const HEADER_LENGTH = 2_000;
/** Words that only a decision has. */
const DECISION_WORDS =
  /\bp(?:ar|our) ces (?:motifs|considerations|raisons)\b|\bau nom du peuple francais\b|\bstatuant (?:publiquement|en refere|par)/;
const RENDERED_ON =
  /\b(jugement|arret|ordonnance|decision|deliberation|audience publique|prononcee?)(?:\s[a-z]{2,12}){0,4}?\s(?:rendue?\s)?(?:le|du)\s(?:lundi |mardi |mercredi |jeudi |vendredi |samedi )?(\d{1,2}(?:er)?\s[a-z]{3,9}\s\d{4}|\d{2}\/\d{2}\/\d{4})/;

/**
 * A text file: a decision whose first lines give court and date (on a title line, or as courts print them), or an article about one.
 * @throws ParseError
 */
export function parsePlainText(page: FetchedPage): readonly ParsedRecord[] {
  assertText(SOURCE, page);
  const text = canonicalText(page.text);
  const lines = text.split('\n').filter((line) => line !== '');
  const titleAt = lines.slice(0, 3).findIndex((line) => line.length <= 250 && parseDecisionTitle(line) !== null);
  const titleLine = lines[titleAt] ?? '';
  const titled = titleAt < 0 ? null : parseDecisionTitle(titleLine);
  if (titled) return [toJudgment(page, titleLine, titled, text)];
  if (!DECISION_WORDS.test(foldInPlace(text).replace(/\s+/g, ' '))) return [parseCommentaryText(SOURCE, page)];
  const printed = readPrintedHeader(text);
  if (!printed) {
    throw new ParseError(
      SOURCE,
      page.url,
      'a first line with court and date, e.g. "Tribunal judiciaire de Paris, 3 mai 2022"',
    );
  }
  const title = composeTitle(printed.court, null, printed.decidedOn, null);
  return [toJudgment(page, title, printed, text)];
}

function toJudgment(page: FetchedPage, line: string, title: DecisionTitle, text: string): ParsedRecord {
  const own = findOwnNumber(text);
  return createJudgment({
    sourceKey: page.url,
    title: line,
    court: title.court,
    chamber: title.chamber,
    decidedOn: title.decidedOn,
    decisionType: title.decisionType,
    numbers: title.numbers.length > 0 ? title.numbers : own ? [own] : [],
    ecli: title.ecli,
    text,
  });
}

/** Court and date as courts print them, over several lines: "TRIBUNAL JUDICIAIRE / DE BOBIGNY … JUGEMENT DU 3 MAI 2022". */
function readPrintedHeader(text: string): DecisionTitle | null {
  const header = text.slice(0, HEADER_LENGTH).replace(/\s+/g, ' ');
  const court = findCourtMentions(header)[0];
  const rendered = RENDERED_ON.exec(foldInPlace(header));
  const decidedOn = rendered ? parseFrenchDate(rendered[2] ?? '') : null;
  if (!court || !decidedOn) return null;
  const decisionType: DecisionType | null = findDecisionType(rendered?.[1] ?? '');
  return { court: court.name, chamber: null, decisionType, decidedOn, numbers: [], ecli: findEcli(header) };
}
