import { findCourt } from '../domain/court.ts';
import type { Language } from '../domain/language.ts';
import type { MetaCondition, QueryNode, TextField } from './query-ast.ts';

/** The operators of the query language, as each language writes them; both are read in both. */
export const OPERATORS = {
  fr: { and: 'ET', or: 'OU', not: 'SAUF' },
  en: { and: 'AND', or: 'OR', not: 'NOT' },
} as const;

const WORDS = {
  fr: {
    equivalents: '(et équivalents)',
    first: 'en premier',
    reference: 'référence',
    ecli: { start: 'ECLI commençant par', end: 'ECLI finissant par' },
    court: 'juridiction',
    chamber: 'chambre',
    date: 'date',
    fields: { title: 'titre', dispositif: 'dispositif', reasons: 'motifs', parties: 'partie', visa: 'visa' },
  },
  en: {
    equivalents: '(and equivalents)',
    first: 'first',
    reference: 'reference',
    ecli: { start: 'ECLI beginning with', end: 'ECLI ending with' },
    court: 'court',
    chamber: 'chamber',
    date: 'date',
    fields: { title: 'title', dispositif: 'dispositif', reasons: 'reasons', parties: 'party', visa: 'visa' },
  },
} as const;

/** The query as it was understood, written back in the query language with its parentheses, for people. */
export function renderQuery(node: QueryNode, language: Language = 'fr'): string {
  const operators = OPERATORS[language];
  switch (node.kind) {
    case 'and':
      return renderAll(node.children, language);
    case 'or': {
      const inside = () => node.children.map((child) => renderInside(child, language)).join(` ${operators.or} `);
      return renderReference(node.children, language) ?? inside();
    }
    case 'not':
      return `${operators.not} ${renderInside(node.child, language)}`;
    case 'near': {
      const distance = node.distance === 'paragraph' ? '/p' : `/${node.distance}`;
      return `${renderSide(node.left, language)} ${distance} ${renderSide(node.right, language)}`;
    }
    case 'meta':
      return renderMeta(node.text, node.on, language);
    case 'concept':
      return withField(node.field, `${node.text} ${WORDS[language].equivalents}`, language);
    case 'phrase':
      return withField(node.field, language === 'fr' ? node.text : node.text.replace(/^« (.*) »$/, '“$1”'), language);
    default:
      return withField(node.field, node.text, language);
  }
}

/** A part of the query as it can be typed again. */
export function renderTyped(node: QueryNode, language: Language): string {
  switch (node.kind) {
    case 'concept':
      return typedInField(node.field, node.text, language);
    case 'meta':
      return node.text;
    case 'not':
      return `${OPERATORS[language].not} ${renderTyped(node.child, language)}`;
    case 'and':
    case 'or': {
      const typed = node.children.find((child) => child.kind === 'meta' || child.kind === 'concept');
      if (node.kind === 'or' && typed && node.children.length === 2) return renderTyped(typed, language);
      const parts = node.children.map((child) => renderTyped(child, language));
      return `(${parts.join(` ${OPERATORS[language][node.kind]} `)})`;
    }
    default:
      return renderQuery(node, language);
  }
}

function typedInField(field: TextField | null, text: string, language: Language): string {
  return withField(field, field !== null && text.includes(' ') ? `(${text})` : text, language);
}

function renderMeta(text: string, on: MetaCondition, language: Language): string {
  const words = WORDS[language];
  switch (on.by) {
    case 'number':
      return `${words.reference} ${text}`;
    case 'ecli':
      return `${on.ecli.split(':').length === 5 ? words.reference : words.ecli[on.part]} ${text}`;
    case 'decision':
      return on.from === on.to ? `${words.reference} ${text}` : renderPeriod(on, language);
    default:
      return text;
  }
}

/** "TGI Paris 17e ch. 2013" → juridiction:"Tribunal judiciaire de Paris" ET chambre:17 ET date:2013. */
function renderPeriod(on: MetaCondition & { readonly by: 'decision' }, language: Language): string {
  const words = WORDS[language];
  const city = (on.city ?? '').replace(/(?:^|(?<=[ -]))[a-z]/g, (letter) => letter.toUpperCase());
  const name = on.court === null ? city : (findCourt(on.court)?.label ?? on.court);
  const { chamber } = on;
  const marks = chamber && [
    chamber.pole && `pôle ${chamber.pole}`,
    chamber.kind,
    chamber.number && `${chamber.pole ? 'ch. ' : ''}${chamber.number}`,
    chamber.section && `section ${chamber.section}`,
  ];
  const chamberName = (marks ?? []).filter(Boolean).join(' ');
  const parts = [
    `${words.court}:"${name}"`,
    ...(chamberName === '' ? [] : [`${words.chamber}:"${chamberName}"`]),
    `${words.date}:${renderDays(on.from, on.to)}`,
  ];
  return parts.join(` ${OPERATORS[language].and} `);
}

function renderDays(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return years[0] === years[1] ? (years[0] ?? '') : years.join('..');
}

function renderAll(children: readonly QueryNode[], language: Language): string {
  const excluded = children.filter((child) => child.kind === 'not');
  const wanted = children.filter((child) => child.kind !== 'not');
  const joined = wanted.map((child) => renderInside(child, language)).join(` ${OPERATORS[language].and} `);
  return [joined, ...excluded.map((child) => renderQuery(child, language))].filter((part) => part !== '').join(' ');
}

/** A reference asks for the decision or for those that cite it: shown as the reference alone. */
function renderReference(children: readonly QueryNode[], language: Language): string | null {
  const [first] = children;
  const isReference = first?.kind === 'meta' && ['number', 'decision', 'ecli'].includes(first.on.by);
  return isReference ? renderQuery(first, language) : null;
}

function renderInside(node: QueryNode, language: Language): string {
  const text = renderQuery(node, language);
  if (isPeriod(node)) return `(${text}, ${WORDS[language].first})`;
  const isGroup = node.kind === 'and' || (node.kind === 'or' && renderReference(node.children, language) === null);
  return isGroup ? `(${text})` : text;
}

/** Beside other words, what a court decided in a year comes first and those that only mention it follow. */
function isPeriod(node: QueryNode): boolean {
  const [first] = node.kind === 'or' ? node.children : [node];
  return first?.kind === 'meta' && first.on.by === 'decision' && first.on.from !== first.on.to;
}

function renderSide(nodes: readonly QueryNode[], language: Language): string {
  const [only] = nodes;
  if (nodes.length === 1 && only) return renderQuery(only, language);
  return `(${nodes.map((node) => renderQuery(node, language)).join(` ${OPERATORS[language].or} `)})`;
}

function withField(field: TextField | null, text: string, language: Language): string {
  return field ? `${WORDS[language].fields[field]}:${text}` : text;
}
