import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeValue, guardProps } from '../../server/pages/render.ts';

const root = join(import.meta.dirname, '../..');
const views = readdirSync(join(root, 'views'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ejs'),
);

describe('views', () => {
  it.each(views)('%s prints raw only what another view made', (name) => {
    const text = readFileSync(join(root, 'views', name), 'utf8');
    const raw = [...text.matchAll(/<%-\s*(.*?)\s*-?%>/gs)].map((match) => match[1] ?? '');
    expect(raw.filter((code) => !/^include\(/.test(code))).toEqual([]);
  });

  it.each(views)('%s has no script, style or address of its own', (name) => {
    const text = readFileSync(join(root, 'views', name), 'utf8');
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=|href="https?:|src="https?:/);
  });

  it.each(views)('%s only loops and tests', (name) => {
    const text = readFileSync(join(root, 'views', name), 'utf8');
    const code = [...text.matchAll(/<%\s([^=-].*?)%>/gs)].map((match) => (match[1] ?? '').trim());
    const plain = /^(?:if \(|\} else \{$|\} else if \(|for \(const \w+ of |for \(const \[\w+, \w+\] of |\}$)/;
    expect(code.filter((line) => !plain.test(line))).toEqual([]);
  });
});

describe('escapeValue', () => {
  it.each([
    ['<b>"x" & \'y\'</b>', '&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;'],
    ['', ''],
    [0, '0'],
    [1.5, '1.5'],
  ])('escapes %j', (value, expected) => {
    expect(escapeValue(value)).toBe(expected);
  });

  it.each([undefined, null, Number.NaN, true, {}, []])('refuses %j instead of printing it', (value) => {
    expect(() => escapeValue(value)).toThrow(TypeError);
  });
});

describe('guardProps', () => {
  it('lets through what is there, whole', () => {
    const props = { title: 'a', rows: [{ n: 1 }, { n: 2 }], none: null, fixed: Object.freeze({ list: [1] }) };
    const guarded = guardProps(props);
    expect([...guarded.rows].map((row) => row.n)).toEqual([1, 2]);
    expect([guarded.title, guarded.none, guarded.rows.length, guarded.fixed.list[0]]).toEqual(['a', null, 2, 1]);
  });

  it('refuses a name that is not there, however deep', () => {
    const guarded: { readonly rows: readonly { readonly n?: number; readonly m?: number }[] } = guardProps({
      rows: [{ n: 1 }],
    });
    expect(() => guarded.rows[0]?.m).toThrow('a view read "m"');
    expect(() => guarded.rows[1]).toThrow('a view read "1"');
  });
});
