import type { RequestHandler } from 'express';
import { FAMILY_LABELS, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { listSyntax, type SyntaxRow } from './help-syntax.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import type { PageDeps } from './page-deps.ts';
import { readPageRequest } from './page-request.ts';
import { renderView } from './render.ts';
import { buildShell, type Shell } from './shell.ts';

export interface GlossaryFamily {
  readonly code: string;
  readonly label: string;
  readonly types: readonly {
    readonly code: string;
    readonly label: string;
    readonly definition: string;
    readonly href: string;
  }[];
}

export interface HelpPage {
  readonly shell: Shell;
  readonly t: Messages;
  readonly syntax: readonly SyntaxRow[];
  readonly glossary: readonly GlossaryFamily[];
}

/** GET /aide : how to search, what the outcomes mean, what automatic reading cannot do, what the law asks. */
export function helpPage(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const page = readPageRequest(request);
    const { language, t } = page;
    const shell = await buildShell(deps, page, { title: t.site.help });
    const props = { shell, t, syntax: listSyntax(language), glossary: buildGlossary(language) };
    response.send(renderView(language === 'fr' ? 'help.fr' : 'help.en', props));
  };
}

function buildGlossary(language: Language): readonly GlossaryFamily[] {
  return OUTCOME_FAMILIES.map((code) => ({
    code,
    label: FAMILY_LABELS[code][language],
    types: OUTCOME_TYPES.filter((info) => info.family === code).map((info) => ({
      code: info.code,
      label: info.labels[language],
      definition: info.definition[language],
      href: `/?${new URLSearchParams({ type: info.code })}`,
    })),
  }));
}
