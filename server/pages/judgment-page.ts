import { formatReference } from '../export/reference.ts';
import type { JudgmentView } from '../store/read-model.ts';
import { type CaseHistory, findCaseHistory } from './case-history.ts';
import { buildClaimRows, type ClaimRow } from './claim-rows.ts';
import { formatDate } from './format/date.ts';
import { labelOf } from './format/labels.ts';
import { keepSumsTogether } from './format/no-break.ts';
import { outcomeLine } from './format/outcome-words.ts';
import { formOf, numbersLine, referenceLine } from './format/reference.ts';
import { type Download, listDownloads, listMetadata } from './judgment-links.ts';
import { anchorPassages, buildTextParts, type TextPart } from './judgment-text.ts';
import type { Messages } from './messages/fr.ts';
import { buildOutcomeCards, type OutcomeCard } from './outcome-card.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageRequest } from './page-request.ts';
import { buildShell, type Shell } from './shell.ts';
import { findSimilar, type SimilarDecision } from './similar-decisions.ts';
import { type JudgmentWork, readJudgmentWork } from './work/judgment-work.ts';

export interface JudgmentPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly id: string;
  readonly reference: string;
  readonly numbers: string;
  readonly ecli: string;
  readonly form: string;
  readonly parties: string;
  readonly keywords: readonly { readonly label: string; readonly href: string }[];
  readonly visa: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly fictitious: boolean;
  readonly commentaryOnly: boolean;
  readonly dispositifUnsure: boolean;
  readonly outcomes: readonly OutcomeCard[];
  readonly outcomeCount: string;
  readonly claims: readonly ClaimRow[];
  readonly context: readonly {
    readonly line: string;
    readonly assertion: string;
    readonly quotes: readonly string[];
  }[];
  readonly outline: readonly { readonly href: string; readonly label: string; readonly dispositif: boolean }[];
  readonly parts: readonly (TextPart & { readonly label: string })[];
  /** Labels of the outcomes by number, for the notes in the text. */
  readonly noteLabels: readonly string[];
  readonly noteFamilies: readonly string[];
  readonly articleTitle: string;
  readonly sources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly title: string;
    readonly url: string;
    readonly licence: string;
    readonly retrieved: string;
  }[];
  readonly citation: string;
  readonly downloads: readonly Download[];
  /** Null when no other decision of the case is known. */
  readonly history: CaseHistory | null;
  /** Null when the engine did not answer. */
  readonly similar: readonly SimilarDecision[] | null;
  readonly updated: string;
  readonly removalHref: string;
  /** Notes and the bench of annotators; null where the site has no accounts. */
  readonly work: JudgmentWork | null;
}

/** The props of a decision's page. */
export async function buildJudgmentPage(deps: PageDeps, page: PageRequest, read: JudgmentView): Promise<JudgmentPage> {
  // The engine looks for them in its own thread, while the rest is read here.
  const similar = findSimilar(deps, read.id, page);
  const { judgment, actions, work } = await readJudgmentWork(deps, page, read);
  const { language, t } = page;
  const icons = deps.assetUrls.icons;
  const shown = shownText(judgment);
  const passages = shown === null ? [] : anchorPassages(shown.text, judgment.outcomes);
  const parts = shown === null ? [] : buildTextParts(keepSumsTogether(shown.text), shown.sections, passages);
  const labelled = parts.map((part) => ({
    ...part,
    label: labelOf('section', judgment.text === null ? 'commentary' : part.kind, language),
  }));
  const reference = referenceLine(judgment, language);
  const cards = buildOutcomeCards(judgment.outcomes, passages, language, t, icons, actions);
  return {
    shell: await buildShell(deps, page, {
      title: reference,
      noindex: true,
      saysFictitious: judgment.fictitious,
      description: judgment.outcomes
        .slice(0, 5)
        .map((resolved) => outcomeLine(resolved.outcome, language))
        .join(' · '),
      metadata: listMetadata(judgment, reference),
      alternates: [{ type: 'application/json', href: `/api/v1/judgments/${judgment.id}`, title: 'JSON' }],
    }),
    t,
    id: judgment.id,
    reference,
    numbers: numbersLine(judgment.numbers, language),
    ecli: judgment.ecli ?? '',
    form: formOf(judgment, language),
    parties: judgment.parties ?? '',
    keywords: judgment.keywords.map((keyword) => ({ label: keyword, href: `/?${new URLSearchParams({ keyword })}` })),
    visa: judgment.visa,
    facts: [
      { name: t.judgment.theme, value: judgment.theme ?? '' },
      { name: t.judgment.solution, value: judgment.solution ?? '' },
    ].filter((fact) => fact.value !== ''),
    fictitious: judgment.fictitious,
    commentaryOnly: judgment.text === null,
    dispositifUnsure: judgment.text !== null && judgment.dispositifOrigin === 'none',
    outcomes: cards,
    outcomeCount: `${cards.length} ${cards.length > 1 ? t.judgment.summaryMany : t.judgment.summaryOne}`,
    claims: buildClaimRows(judgment.outcomes, language),
    context: judgment.context.map((resolved) => ({
      line: outcomeLine(resolved.outcome, language),
      assertion: t.judgment.attributes.assertions[resolved.outcome.assertion],
      quotes: resolved.outcome.evidence.map((evidence) => keepSumsTogether(evidence.text)),
    })),
    outline: labelled.map((part) => ({
      href: `#${part.id}`,
      label: part.label,
      dispositif: part.kind === 'dispositif',
    })),
    parts: labelled,
    noteLabels: cards.map((card) => [card.label, card.value, card.note].filter((word) => word !== '').join(' ')),
    noteFamilies: cards.map((card) => card.family),
    articleTitle: judgment.text === null ? (judgment.commentaries[0]?.title ?? '') : '',
    sources: judgment.sources.map((source) => ({
      name: labelOf('source', source.source, language),
      kind: source.record === 'commentary' ? t.judgment.commentary : t.judgment.decision,
      title: source.author === null ? source.title : `${source.title}, ${t.judgment.by} ${source.author}`,
      url: source.url ?? '',
      licence: source.licence,
      retrieved: formatDate(source.fetchedAt, language),
    })),
    citation: formatReference(judgment),
    downloads: listDownloads(judgment, t),
    history: await findCaseHistory(deps, judgment, language),
    similar: await similar,
    updated: formatDate(judgment.updatedAt, language),
    work,
    removalHref: `/droit-d-occultation?${new URLSearchParams({ decision: judgment.id })}`,
  };
}

/** The decision's own text; else the article that tells of it, when it may be republished. Its offsets are the evidence's. */
function shownText(judgment: JudgmentView): (Pick<JudgmentView, 'sections'> & { readonly text: string }) | null {
  if (judgment.text !== null) return { text: judgment.text, sections: judgment.sections };
  const article = judgment.commentaries[0];
  return article?.mayRepublish ? { text: article.text, sections: [] } : null;
}
