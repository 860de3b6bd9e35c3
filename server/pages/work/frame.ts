import type { Messages } from '../messages/fr.ts';
import { renderView } from '../render.ts';
import { buildShell, type Shell } from '../shell.ts';
import type { ViewProps } from '../views.ts';
import type { Answer, Visit } from './route.ts';

/** An area of the work pages that has words of its own. */
export type Area = keyof Messages['work'];

/** What every page of work has: the frame of the site, its words and the token of its forms. */
export interface Frame<Own extends Area> {
  readonly shell: Shell;
  readonly t: Messages;
  /** The words of the page's own area. */
  readonly w: Messages['work'][Own];
  readonly csrf: string;
  /** What was just refused or done, in one sentence; "" for nothing. */
  readonly notice: string;
}

export async function buildFrame<Own extends Area>(
  visit: Visit,
  area: Own,
  title: string,
  notice = '',
): Promise<Frame<Own>> {
  const { t } = visit.page;
  const shell = await buildShell(visit.deps, visit.page, { title, noindex: true });
  return { shell, t, w: t.work[area], csrf: visit.visitor.session?.csrfToken ?? '', notice };
}

/** Shows a view. */
export function show<Name extends keyof ViewProps>(name: Name, props: ViewProps[Name], status = 200): Answer {
  return { kind: 'html', html: renderView(name, props), status };
}
