import type { PageDeps } from '../page-deps.ts';

/** The address of a decision: absolute when the public address is known, otherwise from the root of the site. */
export function decisionUrl({ config }: Pick<PageDeps, 'config'>, id: string): string {
  return `${config.publicUrl ?? ''}/decisions/${id}`;
}
