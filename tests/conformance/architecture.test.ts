import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Areas of the code and the areas that each may import; "type:" allows types alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/domain': [],
  'server/outcomes': ['server/domain'],
  'server/annotation': ['server/domain'],
  'server/curation': [
    'server/domain',
    'server/annotation',
    'server/export',
    'type:server/outcomes',
    'type:server/store',
  ],
  scrapers: ['server/domain'],
  'server/store': ['server/domain'],
  'server/search': ['server/domain'],
  'server/analytics': ['server/domain'],
  'server/export': ['server/domain', 'type:server/store'],
  'server/alerts': ['server/domain', 'server/export', 'type:server/store'],
  'server/mcp': [
    'server/domain',
    'server/export',
    'server/pages',
    'type:server/analytics',
    'type:server/store',
    'type:server/search',
  ],
  'server/seed': ['server/domain', 'type:scrapers'],
  'server/pages': [
    'server/domain',
    'server/export',
    'type:server/store',
    'type:server/search',
    'type:server/analytics',
    'type:server/annotation',
    'type:server/curation',
    'type:server/alerts',
    'type:server/config.ts',
  ],
  'server/ingest': [
    'server/domain',
    'type:server/outcomes',
    'type:server/annotation',
    'type:server/store',
    'type:server/search',
    'type:scrapers',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm)].map((match) => ({
    from: file,
    to: relative(root, resolve(root, dirname(file), match[2] ?? '')),
    typeOnly: match[1] !== undefined || namesOnlyTypes(match[0]),
  }));
}

function namesOnlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

function areaOf(path: string): string | null {
  return Object.keys(MAY_IMPORT).find((area) => path.startsWith(`${area}/`)) ?? null;
}

function isAllowed(area: string, { to, typeOnly }: Import): boolean {
  if (to.startsWith(`${area}/`) || to.startsWith('data/')) return true;
  return (MAY_IMPORT[area] ?? []).some((rule) => {
    const [path, needsType] = rule.startsWith('type:') ? [rule.slice(5), true] : [rule, false];
    return (to === path || to.startsWith(`${path}/`)) && (typeOnly || !needsType);
  });
}

describe('import directions', () => {
  for (const area of Object.keys(MAY_IMPORT)) {
    it(`${area} imports only what the design allows`, () => {
      const forbidden = sourceFiles(area)
        .flatMap(importsOf)
        .filter((entry) => areaOf(entry.from) === area && !isAllowed(area, entry))
        .map(({ from, to }) => `${from} imports ${to}`);
      expect(forbidden).toEqual([]);
    });
  }

  it('only the settings module reads the environment', () => {
    const readers = ['server', 'scrapers']
      .flatMap(sourceFiles)
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['server/config.ts']);
  });
});
