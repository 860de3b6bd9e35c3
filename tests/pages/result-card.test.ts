import { describe, expect, it } from 'vitest';
import { plainMoney } from '../../server/domain/money.ts';
import { listActiveFilters } from '../../server/pages/active-filters.ts';
import { fr } from '../../server/pages/messages/fr.ts';
import { buildChips, pickChips } from '../../server/pages/outcome-chip.ts';
import { buildCard, splitSnippet } from '../../server/pages/result-card.ts';
import { DEFAULT_STATE } from '../../server/pages/search-params.ts';
import { resolved, summary } from '../export/summaries.ts';

describe('splitSnippet', () => {
  it.each([
    ['no mark', [], [['un forum', false]]],
    [
      'one mark',
      [[3, 8]],
      [
        ['un ', false],
        ['forum', true],
      ],
    ],
    [
      'marks out of order',
      [
        [3, 8],
        [0, 2],
      ],
      [
        ['un', true],
        [' ', false],
        ['forum', true],
      ],
    ],
    [
      'overlapping marks',
      [
        [0, 5],
        [3, 8],
      ],
      [
        ['un fo', true],
        ['rum', true],
      ],
    ],
    [
      'a mark past the end',
      [[3, 99]],
      [
        ['un ', false],
        ['forum', true],
      ],
    ],
    ['a mark the wrong way round', [[8, 3]], [['un forum', false]]],
  ])('cuts a snippet with %s', (_, marks, expected) => {
    const snippet = { text: 'un forum', marks: marks.map(([start = 0, end = 0]) => ({ start, end })) };
    expect(splitSnippet(snippet).map(({ text, marked }) => [text, marked])).toEqual(expected);
  });
});

describe('chips', () => {
  const chips = buildChips(
    '/decisions/x',
    [
      resolved('1', 'court_costs'),
      resolved('2', 'other_order'),
      resolved('3', 'damages', { sense: 'refused' }),
      resolved('4', 'conviction'),
      resolved('5', 'criminal_fine', { amount: plainMoney(10_000) }),
      resolved('6', 'conviction'),
      resolved('7', 'damages', { amount: plainMoney(20_000) }),
    ],
    'fr',
    '/icons.svg',
  );

  it('joins outcomes that read alike and leads to the first of them', () => {
    const convictions = chips.filter((chip) => chip.type === 'conviction');
    expect(convictions.map(({ href, times }) => [href, times])).toEqual([['/decisions/x#mesure-4', '× 2']]);
  });

  it('shows penalties and sums before costs and refusals', () => {
    expect(pickChips(chips, 4).map((chip) => chip.type)).toEqual([
      'criminal_fine',
      'conviction',
      'damages',
      'court_costs',
    ]);
  });

  it('shows first what the search asks for', () => {
    expect(pickChips(chips, 2, (chip) => chip.type === 'court_costs').map((chip) => chip.type)).toEqual([
      'court_costs',
      'criminal_fine',
    ]);
  });
});

describe('buildCard', () => {
  it.each([
    [6, ''],
    [7, '+ 1 autre mesure'],
    [9, '+ 3 autres mesures'],
  ])('counts what it does not show of %i outcomes', (count, more) => {
    const outcomes = Array.from({ length: count }, (_, index) =>
      resolved(`o${index}`, 'damages', { amount: plainMoney(100_000 + index) }),
    );
    const judgment = summary({ outcomes });
    const hit = { id: judgment.id, snippets: [], matched: [] };
    expect(buildCard({ hit, judgment, exact: false }, DEFAULT_STATE, 'fr', fr, '').more).toBe(more);
  });
});

describe('a further outcome among the active filters', () => {
  it('says what became of the claim in words that agree', () => {
    const state = { ...DEFAULT_STATE, outcome: ['astreinte;sense=refused'] };
    const [filter] = listActiveFilters(state, 'fr', fr);
    expect(filter?.label).toBe('Astreinte, demande rejetée');
  });
});
