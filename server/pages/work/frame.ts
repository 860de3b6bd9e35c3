import type { Messages } from '../messages/fr.ts';
import { renderView } from '../render.ts';
import { buildShell, type Shell } from '../shell.ts';
import type { ViewProps } from '../views.ts';
import type { Answer, Visit } from './route.ts';

/** What every page of work has: the frame of the site and the token of its forms. */
export interface Frame {
  readonly shell: Shell;
  readonly t: Messages;
  readonly csrf: string;
  /** What was just refused or done, in one sentence; "" for nothing. */
  readonly notice: string;
}

export async function buildFrame(visit: Visit, title: string, notice = ''): Promise<Frame> {
  const shell = await buildShell(visit.deps, visit.page, { title, noindex: true });
  return { shell, t: visit.page.t, csrf: visit.visitor.session?.csrfToken ?? '', notice };
}

/** Shows a view. */
export function show<Name extends keyof ViewProps>(name: Name, props: ViewProps[Name], status = 200): Answer {
  return { kind: 'html', html: renderView(name, props), status };
}
