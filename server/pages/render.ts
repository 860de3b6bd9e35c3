import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { ViewProps } from './views.ts';

const VIEWS = fileURLToPath(new URL('../../views/', import.meta.url));

type Include = (name: string, locals: { readonly page: unknown }) => string;
type Template = (page: unknown) => string;

const compiled = new Map<string, Template>();

/**
 * The HTML of a view. Its only local is `page`; every value is escaped, and one that is undefined, null or an object stops the
 * rendering instead of showing nothing, as does a name that the props do not have.
 */
export function renderView<Name extends keyof ViewProps>(name: Name, page: ViewProps[Name]): string {
  return selectTemplate(join(VIEWS, `${name}.ejs`))(guardProps(page));
}

function selectTemplate(filename: string): Template {
  const known = compiled.get(filename);
  if (known) return known;
  const template = compileTemplate(filename);
  compiled.set(filename, template);
  return template;
}

/**
 * What a view includes is looked up here: EJS itself would ask the disk at each of the some two hundred inclusions of a page of
 * results whether the file is still there.
 */
function compileTemplate(filename: string): Template {
  const template = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    destructuredLocals: ['page', 'include'],
    escape: escapeValue,
    rmWhitespace: true,
  });
  const included = new Map<string, Template>();
  const include: Include = (name, { page }) => {
    const part = included.get(name) ?? selectTemplate(ejs.resolveInclude(name, filename));
    included.set(name, part);
    return part(page);
  };
  return (page) => template({ page, include });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The same props, in which reading something that is not there throws: a misspelt name in a view is found by the first page that
 * renders it, even where the view only tests the value.
 */
export function guardProps<Props>(props: Props): Props {
  if (typeof props !== 'object' || props === null) return props;
  return new Proxy(props, {
    get: (target, name, receiver) => {
      if (!(name in target) && typeof name === 'string')
        throw new TypeError(`a view read "${name}", which is not there`);
      const value: unknown = Reflect.get(target, name, receiver);
      return isFixed(target, name) ? value : guardProps(value);
    },
  });
}

/** A proxy must give the properties of frozen objects as they are. */
function isFixed(target: object, name: string | symbol): boolean {
  const own = Reflect.getOwnPropertyDescriptor(target, name);
  return own !== undefined && own.configurable === false && own.writable === false;
}

/** Escapes a string or number for HTML text and quoted attributes. @throws TypeError for anything else. */
export function escapeValue(value?: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw new TypeError(`a view printed ${value === null ? 'null' : typeof value}`);
  return value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
