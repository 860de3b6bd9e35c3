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
 * rendering instead of showing nothing, as does a name that the props do not have.
 */
export function renderView<Name extends keyof ViewProps>(name: Name, page: ViewProps[Name]): string {
  return selectTemplate(name)({ page: guardProps(page) });
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
