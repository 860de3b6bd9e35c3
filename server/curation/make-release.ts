import type { CurationDeps } from './deps.ts';
import { type ReleaseChoice, readRelease } from './read-release.ts';
import type { ReleaseWords } from './release-description.ts';
import { writeRelease } from './release-files.ts';

/** The files of a data set by path: data, codebook, package description, checksums, citation. */
export async function makeRelease(
  deps: CurationDeps,
  choice: ReleaseChoice,
  words: ReleaseWords,
): Promise<ReadonlyMap<string, string>> {
  const content = await deps.store.transaction((tx) => readRelease(tx, choice));
  return writeRelease(content, words);
}
