import type { CheerioAPI } from 'cheerio';
import type { ParsedJudgment } from '../../server/domain/judgment.ts';
import { findOwnNumber } from '../../server/domain/reference.ts';
import { canonicalText, foldLabel } from '../../server/domain/text.ts';
import { createJudgment } from '../judgment-record.ts';
import { joinParagraphs, type Paragraph } from '../paragraphs.ts';
import { ParseError } from '../source.ts';
import type { DecisionTitle } from '../title.ts';
import { type PageHeader, readHeaderLine } from './header.ts';
import { isFictitious, keyOf, LEGALIS, type PageParts, urlOf } from './layout.ts';

const SHORTEST_DECISION = 200;
const END_OF_DECISION =
  /^(?:notre presentation de la decision|(?:lire|voir) (?:aussi|egalement|notre|l'actualite)\b.{0,80}|en complement|.{3,120} est egalement intervenue?(?:\(e\))? dans.{0,60})$/;

/** The decision of a page whose title was understood. @throws ParseError when hardly any text follows the title. */
export function readDecision($: CheerioAPI, parts: PageParts, title: DecisionTitle, address: string): ParsedJudgment {
  const header: PageHeader = { ...parts.header };
  const body = dropHeaderLines(parts.after, header);
  const end = body.findIndex((paragraph) => END_OF_DECISION.test(foldLabel(paragraph.text)));
  const text = canonicalText(joinParagraphs(end < 0 ? body : body.slice(0, end)));
  if (text.length < SHORTEST_DECISION) {
    throw new ParseError(LEGALIS, address, `the text of the decision: ${text.length} characters after the title`);
  }
  const own = findOwnNumber(text);
  return createJudgment({
    sourceKey: keyOf(address),
    url: urlOf(address),
    title: parts.heading.text,
    court: title.court,
    chamber: title.chamber,
    decidedOn: title.decidedOn,
    decisionType: title.decisionType,
    numbers: title.numbers.length > 0 ? title.numbers : own ? [own] : [],
    ecli: title.ecli,
    parties: header.parties,
    keywords: header.keywords,
    theme: header.theme,
    publishedOn: header.publishedOn,
    text,
    fictitious: isFictitious($),
  });
}

/** Parties, keywords and the like stand between the title and the decision, one on a line. */
function dropHeaderLines(paragraphs: readonly Paragraph[], header: PageHeader): readonly Paragraph[] {
  for (const [index, paragraph] of paragraphs.entries()) {
    const lines = paragraph.text.split('\n');
    const kept = lines.findIndex((line) => line.trim() !== '' && !readHeaderLine(line.trim(), header));
    if (kept >= 0) return [{ ...paragraph, text: lines.slice(kept).join('\n') }, ...paragraphs.slice(index + 1)];
  }
  return [];
}
