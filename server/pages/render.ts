import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { ViewProps } from './views.ts';

const VIEWS = fileURLToPath(new URL('../../views/', import.meta.url));

type Template = (locals: { readonly page: unknown }) => string;

const compiled = new Map<string, Template>();

/**
 * The HTML of a view. Its only local is `page`; every value is escaped, and one that is undefined, null or an object stops the
 * rendering instead of showing nothing.
 */
export function renderView<Name extends keyof ViewProps>(name: Name, page: ViewProps[Name]): string {
  return selectTemplate(name)({ page });
}

function selectTemplate(name: string): Template {
  const known = compiled.get(name);
  if (known) return known;
  const filename = join(VIEWS, `${name}.ejs`);
  const template = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    cache: true,
    strict: true,
    destructuredLocals: ['page'],
    escape: escapeValue,
    rmWhitespace: true,
  });
  compiled.set(name, template);
  return template;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a string or number for HTML text and quoted attributes. @throws TypeError for anything else. */
export function escapeValue(value?: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw new TypeError(`a view printed ${value === null ? 'null' : typeof value}`);
  return value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
