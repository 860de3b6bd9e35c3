import { slugify } from '../domain/text.ts';

/**
 * A readable id for a new judgment: court, day and first number ("tj-paris-2025-10-27-25-55080"), with a counter when it is
 * taken. Ids are permanent: a number that is learnt later does not change them.
 */
export async function freeJudgmentId(
  courtCode: string,
  decidedOn: string,
  numbers: readonly string[],
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  const number = numbers[0] === undefined ? '' : slugify(numbers[0]).replace(NUMBER_PREFIX, '');
  const stem = [courtCode, decidedOn, number].filter((part) => part !== '').join('-');
  let id = stem;
  for (let n = 2; await isTaken(id); n += 1) id = `${stem}-${n}`;
  return id;
}

const NUMBER_PREFIX = /^(?:n-)?(?:rg|pourvoi|requete|decision|deliberation)-(?:n-|no-)?(?=.*\d)|^n-(?=\d)/;
