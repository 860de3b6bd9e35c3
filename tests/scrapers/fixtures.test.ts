import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'node-cron';
import { describe, expect, it } from 'vitest';
import { parseDocument, toPage } from '../../scrapers/files/parse-document.ts';
import { FILE_ORIGINS, findSource, SOURCES } from '../../scrapers/index.ts';
import { ParseError } from '../../scrapers/source.ts';

const ROOT = path.resolve('tests/fixtures');
const FETCHED_AT = '2026-01-05T08:00:00.000Z';

interface Fixture {
  readonly source: string;
  readonly slug: string;
  readonly file: string;
}

function listFixtures(): Fixture[] {
  const names = [...SOURCES, ...FILE_ORIGINS].map((source) => source.name);
  return [...new Set(names)].flatMap((source) => {
    const folder = path.join(ROOT, source);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((slug) => {
      const file = readdirSync(path.join(folder, slug)).find((name) => name.startsWith('source.'));
      if (!file) throw new Error(`${source}/${slug}: a fixture needs a file "source.html", ".json", ".xml" or ".txt"`);
      return { source, slug, file: path.join(folder, slug, file) };
    });
  });
}

/** Through the source's own `parse` for sources of the web, through the file reader for the others. */
function readFixture({ source, slug, file }: Fixture): unknown {
  const body = readFileSync(file);
  const url = `${source}/${slug}/${path.basename(file)}`;
  const live = SOURCES.find((candidate) => candidate.name === source);
  if (!live) {
    return [...parseDocument(url, body, FETCHED_AT)].map((part) =>
      'error' in part ? describeError(part.error) : part,
    );
  }
  try {
    return live.parse(toPage(url, body, FETCHED_AT));
  } catch (error) {
    return describeError(error);
  }
}

function describeError(error: unknown): unknown {
  if (!(error instanceof ParseError)) throw error;
  return { error: error.message };
}

const fixtures = listFixtures();

describe('every fixture is read as its reviewed golden file says', () => {
  it.each(fixtures.map((fixture) => [`${fixture.source}/${fixture.slug}`, fixture] as const))(
    '%s',
    (_name, fixture) => {
      const golden = path.join(path.dirname(fixture.file), 'expected.json');
      const read = readFixture(fixture);
      if (!existsSync(golden)) {
        writeFileSync(golden, `${JSON.stringify(read, null, 2)}\n`);
        throw new Error(`${golden} was missing and has been written: review it, then run again`);
      }
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    },
  );
});

describe('every source', () => {
  it.each([...SOURCES, ...FILE_ORIGINS].map((source) => [source.name, source] as const))(
    '%s has a fixture, a label and a licence',
    (name, source) => {
      expect(fixtures.some((fixture) => fixture.source === name)).toBe(true);
      expect(source.label.trim()).not.toBe('');
      expect(source.licence.trim()).not.toBe('');
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(findSource(name)).toBe(source);
    },
  );

  it.each(SOURCES.map((source) => [source.name, source] as const))(
    '%s declares its hosts and a valid schedule',
    (_name, source) => {
      expect(source.hosts.length).toBeGreaterThan(0);
      for (const host of source.hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
      expect(validate(source.schedule)).toBe(true);
    },
  );

  it.each(SOURCES.map((source) => [source.name, source] as const))(
    '%s never reads a page as "no decision"',
    (_name, source) => {
      for (const text of [
        '<html><body></body></html>',
        '<html><body><h1>Erreur</h1></body></html>',
        'rien',
        '{}',
        '<rss></rss>',
      ]) {
        expect(() => source.parse(toPage('https://x.example/', Buffer.from(text), FETCHED_AT))).toThrow(ParseError);
      }
    },
  );

  it('has a name of its own', () => {
    const names = [...SOURCES, ...FILE_ORIGINS].map((source) => source.name);
    expect(new Set(names).size).toBe(names.length);
    expect(findSource('inconnue')).toBeNull();
  });
});
