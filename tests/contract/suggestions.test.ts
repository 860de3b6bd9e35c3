import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type SearchIndex } from '../../server/search/search-index.ts';
import { judgment, NO_CONDITION, outcome, request } from '../search/support/documents.ts';
import { ENGINES, stopSharedMeilisearch } from '../search/support/engines.ts';

const CORPUS = [
  judgment(
    'a',
    {
      reasons:
        'La diffamation est établie. Le parasitisme et le dénigrement de la société Ormevale le sont aussi. La concurrence déloyale est constituée par le nom de domaine déposé.',
      dispositif: 'Condamne la société Ormevale à une astreinte.',
    },
    { outcomes: [outcome('astreinte')] },
  ),
  judgment('b', {
    reasons:
      'Le DÉNIGREMENT n’est pas retenu ; la contrefaçon de la marque l’est. L’hébergeur répond de la contrefaçon. La responsabilité de l’hébergeur suppose une notification.',
    dispositif: 'Alloue le remboursement des frais de l’huissier. Dit que l’expertise relève du droit d’auteur.',
  }),
  judgment('c', {
    reasons: 'La marque est déposée. La marge est faible, le préjudice limité, la mise en demeure restée vaine.',
  }),
];

/** [what was typed, what is suggested] */
const CORRECTED = [
  ['difamation', 'diffamation'],
  ['DIFAMATION', 'diffamation'],
  ['diffamassion', 'diffamation'],
  ['diffammation', 'diffamation'],
  ['parasitsme', 'parasitisme'],
  ['dénigremnt', 'dénigrement'],
  ['astriente', 'astreinte'],
  ['contrefason', 'contrefaçon'],
  ['contrefasson', 'contrefaçon'],
  ['herbergeur', 'hébergeur'],
  ['ébergeur', 'hébergeur'],
  ['responssabilitée', 'responsabilité'],
  ['marqe', 'marque'],
  ['dhuissier', 'd’huissier'],
  ['nomdedomaine', 'nom de domaine'],
  ['concurrencedeloyale', 'concurrence déloyale'],
  ['droitdauteur', 'droit d’auteur'],
  ['miseendemeure', 'mise en demeure'],
  ['diffamation du parasitsme', 'diffamation du parasitisme'],
  ['difamation et parasitsme', 'diffamation et parasitisme'],
  ['dispositif:astriente', 'dispositif:astreinte'],
  ['société Ormvale', 'société Ormevale'],
] as const;

/** [why not, what was typed] */
const LEFT_ALONE = [
  ['only an accent is missing', 'contrefacon'],
  ['only an accent is missing', 'hebergeur'],
  ['another form of the word is known', 'hébergeurs'],
  ['all words are known, though nowhere together', 'diffamation hébergeur'],
  ['nothing is like it', 'azertyuiop'],
  ['a number', '25/55081'],
  ['a name is no misspelt word', 'société Margue'],
  ['a name that begins otherwise is another name', 'société Armevale'],
  ['the two words never stand together', 'préjudicehébergeur'],
  ['the corrected words are nowhere together', 'difamation herbergeur'],
  ['a truncation', 'difamat*'],
] as const;

describe.each(ENGINES)('suggestions: $label', ({ available, open }) => {
  describe.runIf(available)('of spelling', () => {
    let index: SearchIndex;
    let close: () => Promise<void>;
    const ask = async (overrides: Parameters<typeof request>[0]) => (await index.search(request(overrides))).query;
    beforeAll(async () => {
      const opened = await open();
      ({ index, close } = opened);
      await index.upsert(CORPUS);
    });
    afterAll(async () => {
      await close();
    });

    it.each(CORRECTED)('corrects %s to %s', async (q, expected) => {
      expect((await ask({ q })).suggestion).toBe(expected);
    });

    it.each(LEFT_ALONE)('leaves what is right alone (%s): %s', async (_, q) => {
      expect((await ask({ q })).suggestion).toBeNull();
    });

    it('says what the suggestion finds under the filters', async () => {
      const { suggestion, suggestionTotal } = await ask({ q: 'marqe' });
      expect(suggestionTotal).toBe((await index.search(request({ q: suggestion ?? '' }))).total);
    });

    it('prefers what finds something under the filters, else says that it finds something without them only', async () => {
      const filters = { ...NO_FILTERS, outcomes: [{ ...NO_CONDITION, types: ['astreinte'] }] };
      expect(await ask({ q: 'parasitsme', filters })).toMatchObject({ suggestion: 'parasitisme', suggestionTotal: 1 });
      expect(await ask({ q: 'marqe', filters })).toMatchObject({ suggestion: 'marque', suggestionTotal: 0 });
    });

    it('suggests nothing to who only counts', async () => {
      expect((await ask({ q: 'difamation', size: 0 })).suggestion).toBeNull();
    });

    it('knows the words of a decision as soon as it is written, and no longer once it is removed', async () => {
      expect((await ask({ q: 'cybersquating' })).suggestion).toBeNull();
      await index.upsert([judgment('d', { reasons: 'Le cybersquatting est établi.' })]);
      expect((await ask({ q: 'cybersquating' })).suggestion).toBe('cybersquatting');
      await index.remove(['d']);
      expect((await ask({ q: 'cybersquating' })).suggestion).toBeNull();
    });
  });
});

afterAll(stopSharedMeilisearch);
