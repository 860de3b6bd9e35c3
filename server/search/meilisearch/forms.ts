import { stem } from '../normalise.ts';
import type { PhraseNode, TermNode } from '../query-ast.ts';
import type { MeilisearchClients } from './clients.ts';

/** Words in use of one stem: far more than any has. */
const MOST_FORMS = 200;

/** The phrases of written words that a pair of stems stands for: a decision that holds one of them holds the term. */
export async function phrasesOf(term: TermNode, clients: MeilisearchClients): Promise<readonly PhraseNode[]> {
  const [first = [], second = []] = await Promise.all(term.words.map((word) => formsOf(word, clients)));
  return first.flatMap((a) =>
    second.map((b): PhraseNode => {
      return { kind: 'phrase', text: `${a} ${b}`, words: [a, b], prefix: false, field: term.field };
    }),
  );
}

/** The words in use with that stem. */
async function formsOf(wanted: string, clients: MeilisearchClients): Promise<readonly string[]> {
  const itself = stem(wanted) === wanted ? [wanted] : [];
  if (/\d/.test(wanted)) return itself;
  const { hits } = await clients.vocabulary.search('', {
    filter: `stem = "${wanted}"`,
    limit: MOST_FORMS,
    attributesToRetrieve: ['word'],
  });
  return [...new Set([...hits.map((hit) => hit.word), ...itself])];
}
