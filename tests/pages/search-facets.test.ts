import { expect, it } from 'vitest';
import { FACET_NAMES } from '../../server/domain/facets.ts';
import { PAGE_FACETS } from '../../server/pages/search-facets.ts';
import { PARAMETER_NAMES } from '../../server/pages/search-params.ts';

it('offers every facet on the search page, and each as a parameter of a search', () => {
  expect([...PAGE_FACETS].sort()).toEqual([...FACET_NAMES].sort());
  const parameters = new Set<string>([...PARAMETER_NAMES, 'amount']);
  expect(FACET_NAMES.filter((name) => !parameters.has(name))).toEqual([]);
});
