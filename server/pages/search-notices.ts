import type { SearchNotice } from '../search/search-index.ts';
import type { Messages } from './messages/fr.ts';

/** What the engines say of themselves, a sentence each. */
export function describeNotices(
  notices: readonly (SearchNotice | undefined)[],
  { search: { notices: words } }: Messages,
): readonly string[] {
  return notices.flatMap((notice) => {
    if (notice === undefined) return [];
    return notice.kind === 'fallback' ? words.fallback : `${words.silent[notice.engine]} ${notice.reason}.`;
  });
}
