import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Files and packages that are loaded before the first line of `entry` runs. */
function loadedBefore(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    const name = relative(root, file);
    if (loaded.has(name)) return;
    loaded.add(name);
    if (!file.endsWith('.ts')) return;
    const text = readFileSync(file, 'utf8');
    for (const [, type, target = ''] of text.matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
    )) {
      if (type) continue;
      if (target.startsWith('.')) visit(resolve(dirname(file), target));
      else loaded.add(target);
    }
  };
  visit(join(root, entry));
  return loaded;
}

it('the server starts without what it rarely uses: scrapers, the mail library, the protocol for assistants', () => {
  const loaded = [...loadedBefore('server/main.ts')];
  expect(loaded).toContain('server/app.ts');
  expect(loaded).toContain('express');
  expect(loaded.filter((name) => /^scrapers\/|^nodemailer|^@modelcontextprotocol|^cheerio/.test(name))).toEqual([]);
});
