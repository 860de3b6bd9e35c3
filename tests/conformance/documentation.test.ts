import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSettings, readConfig } from '../../server/config.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

describe('README', () => {
  it('lists every setting with its default and purpose, and no other', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\| (.+) \|$/gm)];
    const documented = rows.map(([, name, fallback, help]) => ({ name, fallback: fallback ?? '', help }));
    expect(documented).toEqual(listSettings());
  });

  it('lists every command', () => {
    const help = execFileSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    const commands = [...help.matchAll(/^ {2}([a-z][a-z-]*)(?: |$)/gm)].map((match) => match[1] ?? '');
    const known = commands.filter((command) => command !== 'help');
    expect(known.length).toBeGreaterThan(5);
    expect(known.filter((command) => !readme.includes(`| \`${command}`))).toEqual([]);
  });

  it('gives commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const used = [...`${readme}\n${contributing}`.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...new Set(used)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  it('maps only folders and files that are there', () => {
    const places = [...contributing.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \|/gm)].flatMap((match) => [
      match[1],
      match[2],
    ]);
    const named = places.filter((place): place is string => place !== undefined);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  it('maps every folder of the server', () => {
    const folders = readdirSync(join(root, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `server/${entry.name}/`);
    expect(folders.filter((folder) => !contributing.includes(`\`${folder}\``))).toEqual([]);
  });
});

describe('settings', () => {
  it('name each value that cannot be used and what it is for', () => {
    const read = () => readConfig({ PORT: 'abc', MEILI_URL: 'nowhere' });
    expect(read).toThrow(/PORT="abc": .*Port of the web server/);
    expect(read).toThrow(/MEILI_URL="nowhere": .*Meilisearch/);
  });

  it('treat an empty value as unset', () => {
    expect(readConfig({ PORT: '', MEILI_URL: '' })).toMatchObject({ port: 3000, meili: null });
  });
});
