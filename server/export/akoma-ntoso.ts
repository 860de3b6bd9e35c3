import { decimalOf } from '../domain/money.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import type { Section, SectionKind } from '../domain/section.ts';
import { slugify } from '../domain/text.ts';
import type { JudgmentView } from '../store/read-model.ts';
import { distinctNumbers } from './reference.ts';
import { element, escapeXml } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Namespace of the outcomes inside `<proprietary>`. */
const OUTCOME_NAMESPACE = 'urn:dispositif:outcome:1';

/** Parts of `<judgmentBody>` by section (Judilibre's zones map the same way). */
const BODY_PARTS: Partial<Record<SectionKind, string>> = {
  facts: 'background',
  claims: 'arguments',
  reasons: 'motivation',
  dispositif: 'decision',
};

/**
 * A judgment as an Akoma Ntoso 1.0 document (OASIS LegalDocML, schema version 3.0): its sections, its references and its outcomes.
 * @throws Error when the text of the judgment is not known: only a text can be marked up.
 */
export function formatAkomaNtoso(judgment: JudgmentView, url: string, generatedOn: string): string {
  const { text } = judgment;
  if (text === null) throw new Error(`judgment ${judgment.id} has no text to mark up`);
  const parts = splitParts(judgment.sections, text);
  const document = element(
    'akomaNtoso',
    { xmlns: NAMESPACE },
    element(
      'judgment',
      { name: 'judgment', contains: 'originalVersion' },
      describe(judgment, url, generatedOn),
      element('header', {}, paragraphs(parts.header) || element('p', {}, escapeXml(judgment.title))),
      element('judgmentBody', {}, ...parts.body),
      parts.conclusions.trim() === '' ? '' : element('conclusions', {}, paragraphs(parts.conclusions)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function splitParts(sections: readonly Section[], text: string) {
  let header = '';
  let conclusions = '';
  const body: string[] = [];
  for (const { kind, start, end } of sections) {
    const passage = text.slice(start, end);
    const part = BODY_PARTS[kind];
    if (part !== undefined) {
      const content = paragraphs(passage);
      if (content !== '') body.push(element(part, {}, content));
    } else if (body.length === 0) header += `${passage}\n`;
    else conclusions += `${passage}\n`;
  }
  if (body.length > 0) return { header, body, conclusions };
  const whole = paragraphs(text) || element('p', {}, '');
  return { header: '', body: [element('introduction', {}, whole)], conclusions: '' };
}

function paragraphs(passage: string): string {
  return passage
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, escapeXml(line)))
    .join('\n');
}

function describe(judgment: JudgmentView, url: string, generatedOn: string): string {
  const source = '#dispositif';
  return element(
    'meta',
    {},
    identify(judgment, url, generatedOn, source),
    element(
      'references',
      { source },
      element('TLCOrganization', {
        eId: 'court',
        href: `/akn/ontology/organization/fr/${judgment.court.code}`,
        showAs: judgment.courtLabel,
      }),
      element('TLCOrganization', {
        eId: 'dispositif',
        href: '/akn/ontology/organization/fr/dispositif',
        showAs: 'Dispositif',
      }),
    ),
    element('proprietary', { source }, describeOutcomes(judgment.outcomes)),
  );
}

function identify(judgment: JudgmentView, url: string, generatedOn: string, source: string): string {
  const numbers = distinctNumbers(judgment.numbers);
  const number = slugify(numbers[0] ?? '') || judgment.id;
  const work = `/akn/fr/judgment/${judgment.court.code}/${judgment.decidedOn}/${number}`;
  const expression = `${work}/fra@`;
  const value = (name: string, content: string) => element(name, { value: content });
  const decided = element('FRBRdate', { date: judgment.decidedOn, name: 'decision' });
  const author = element('FRBRauthor', { href: '#court' });
  return element(
    'identification',
    { source },
    element(
      'FRBRWork',
      {},
      value('FRBRthis', `${work}/!main`),
      value('FRBRuri', work),
      judgment.ecli === null ? '' : element('FRBRalias', { name: 'ECLI', value: judgment.ecli }),
      element('FRBRalias', { name: 'dispositif', value: url }),
      decided,
      author,
      value('FRBRcountry', 'fr'),
      judgment.decisionType === null ? '' : value('FRBRsubtype', judgment.decisionType),
      ...numbers.map((entry) => value('FRBRnumber', entry)),
      value('FRBRname', judgment.title),
    ),
    element(
      'FRBRExpression',
      {},
      value('FRBRthis', `${expression}/!main`),
      value('FRBRuri', expression),
      decided,
      author,
      element('FRBRlanguage', { language: 'fra' }),
    ),
    element(
      'FRBRManifestation',
      {},
      value('FRBRthis', `${expression}/!main.xml`),
      value('FRBRuri', `${expression}.xml`),
      element('FRBRdate', { date: generatedOn, name: 'generation' }),
      element('FRBRauthor', { href: '#dispositif' }),
      value('FRBRformat', 'application/akn+xml'),
    ),
  );
}

function describeOutcomes(outcomes: readonly ResolvedOutcome[]): string {
  return element(
    'd:outcomes',
    { 'xmlns:d': OUTCOME_NAMESPACE },
    ...outcomes.map(({ id, outcome, reviewState }) =>
      element('d:outcome', {
        id,
        type: outcome.type,
        sense: outcome.sense,
        amount: outcome.amount === null ? null : String(decimalOf(outcome.amount.cents)),
        currency: outcome.amount?.currency ?? null,
        per: outcome.amount?.per ?? null,
        suspension: outcome.suspension,
        review: reviewState,
      }),
    ),
  );
}
