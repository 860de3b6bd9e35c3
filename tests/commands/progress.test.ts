import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../scrapers/source.ts';
import { createProgress } from '../../server/commands/progress.ts';

interface Failure {
  readonly url: string;
  readonly reason: string;
}

function failure(source: string, place: string, missing: string): Failure {
  return { url: place, reason: new ParseError(source, place, missing).message };
}

function reasonsOf(errors: readonly Failure[]): Record<string, { count: number; example: string }> {
  const output = new PassThrough();
  const counts = { fetched: 0, added: 0, changed: 0, unchanged: 0, suppressed: 0, failed: errors.length };
  createProgress('legalis', output).finish({ ...counts, status: 'partial', errors });
  const line = JSON.parse(String(output.read())) as { failedByReason: ReturnType<typeof reasonsOf> };
  return line.failedByReason;
}

describe('failures in the summary', () => {
  it('are grouped by what was missing, without source and place', () => {
    expect(
      reasonsOf([
        failure('legalis', 'https://site.test/a', 'h1'),
        failure('legalis', 'https://site.test/b', 'h1'),
        failure('files', 'dossier/fichiers.json', 'a date'),
      ]),
    ).toEqual({
      'expected h1': { count: 2, example: 'https://site.test/a' },
      'expected a date': { count: 1, example: 'dossier/fichiers.json' },
    });
  });

  it.each([
    ['legalis', 'the listing of legalis is not understood'],
    ['fichiers', 'no fichiers here: look elsewhere'],
  ])('keep the word %s inside a message when it is also the place', (place, reason) => {
    expect(Object.keys(reasonsOf([{ url: place, reason }]))).toEqual([reason]);
  });

  it('are grouped although the address is inside the message', () => {
    const reasons = ['https://site.test/a', 'https://site.test/b'].map((url) => ({
      url,
      reason: `the page ${url} answered 500`,
    }));
    expect(reasonsOf(reasons)).toEqual({ 'the page … answered 500': { count: 2, example: 'https://site.test/a' } });
  });
});
