import type { CheerioAPI } from 'cheerio';
import type { DecisionReference, ParsedCommentary } from '../../server/domain/judgment.ts';
import { canonicalText, foldLabel } from '../../server/domain/text.ts';
import { findDecisionReferences } from '../citation.ts';
import { joinParagraphs, type Paragraph } from '../paragraphs.ts';
import { ParseError } from '../source.ts';
import { parseDecisionTitle } from '../title.ts';
import { isDecisionPath, isNewsPath, normaliseLegalisUrl } from './address.ts';
import { isFictitious, keyOf, LEGALIS, type PageParts, toOneLine, urlOf } from './layout.ts';

/** By its address, or by the word that stands above its title. */
export function isNewsPage(paragraphs: readonly Paragraph[], heading: Paragraph, address: string): boolean {
  const before = paragraphs.slice(0, paragraphs.indexOf(heading));
  return isNewsPath(address) || before.some((paragraph) => /^actualites?$/.test(foldLabel(paragraph.text)));
}

/** The publisher's presentation of a decision: its words are theirs, only the facts in it are used. @throws ParseError */
export function readNews($: CheerioAPI, parts: PageParts, address: string): ParsedCommentary {
  const text = canonicalText(joinParagraphs(parts.after));
  if (text === '') throw new ParseError(LEGALIS, address, 'the text of the article after the title');
  return {
    record: 'commentary',
    sourceKey: keyOf(address),
    url: urlOf(address),
    title: toOneLine(parts.heading.text),
    author: null,
    publishedOn: parts.header.publishedOn,
    text,
    refersTo: referencesOf(parts.after, text),
    fictitious: isFictitious($),
    editorial: true,
  };
}

/** The titles of the decisions that the article links to; else those that its sentences name. */
function referencesOf(body: readonly Paragraph[], text: string): readonly DecisionReference[] {
  const linked = body
    .flatMap((paragraph) => paragraph.links)
    .flatMap(({ href, text: title }) => {
      const target = normaliseLegalisUrl(href);
      const named = target !== null && isDecisionPath(target) ? parseDecisionTitle(title) : null;
      if (target === null || named === null) return [];
      const { court, decidedOn, numbers, chamber } = named;
      return [{ court, decidedOn, numbers, chamber, recordKey: keyOf(target) }];
    });
  return linked.length > 0 ? linked : findDecisionReferences(text);
}
