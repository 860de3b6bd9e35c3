import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParsedPart } from '../../scrapers/files/parse-document.ts';
import { readFiles } from '../../scrapers/files/read-files.ts';
import { resolveCourt } from '../../server/domain/court.ts';
import { canonicalText } from '../../server/domain/text.ts';

const SHARED = path.resolve('../shared');
const CORPUS = path.join(SHARED, 'corpus');
const SEEDS = path.join(SHARED, 'seeds');
if (!existsSync(CORPUS) || !existsSync(SEEDS)) console.log(`Skipped: no real decisions or seeds below ${SHARED}`);

async function readAll(root: string): Promise<ParsedPart[]> {
  const parts: ParsedPart[] = [];
  for await (const part of readFiles(root)) parts.push(part);
  return parts;
}

describe.runIf(existsSync(CORPUS))('the real decisions of the shared corpus', () => {
  it('are all read, with a court, a date and a number wherever the text has one', async () => {
    const parts = await readAll(CORPUS);
    expect(parts.flatMap((part) => ('error' in part ? [part.error.message] : []))).toEqual([]);
    const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(parts).toHaveLength(files.length);
    const numberless: string[] = [];
    for (const part of parts) {
      for (const record of 'records' in part ? part.records : []) {
        if (record.record !== 'judgment') throw new Error(`${part.path} is no decision`);
        expect(resolveCourt(record.court)?.known, part.path).toBe(true);
        expect(record.decidedOn, part.path).toMatch(/^(?:19|20)\d{2}-\d{2}-\d{2}$/);
        expect(record.text, part.path).toBe(canonicalText(record.text));
        expect(record.text, part.path).not.toMatch(/&(?:amp|[a-z]{2,6}acute|nbsp|#\d+);|<\/?(?:p|br|a|span)\b/);
        if (record.numbers.length === 0) numberless.push(part.path);
      }
    }
    expect(numberless.every((file) => file.includes('/mw4rf-'))).toBe(true);
    expect(numberless.length).toBeLessThanOrEqual(3);
  });

  it('keep the place of their operative part on the canonical text', async () => {
    const folder = path.join(CORPUS, 'dev');
    let checked = 0;
    for (const part of await readAll(folder)) {
      const raw: { text: string; dispositif_start?: number } = JSON.parse(
        readFileSync(path.join(folder, path.basename(part.path)), 'utf8'),
      );
      for (const record of 'records' in part ? part.records : []) {
        if (record.record !== 'judgment' || raw.dispositif_start === undefined) continue;
        expect(record.text.slice(record.dispositifStart ?? 0), part.path).toBe(
          canonicalText(raw.text.slice(raw.dispositif_start)),
        );
        const zone = record.zones?.find((section) => section.kind === 'dispositif');
        if (zone) expect(zone.start, part.path).toBe(record.dispositifStart);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });
});

describe.runIf(existsSync(SEEDS))('the two commentaries of the shared seeds', () => {
  it('refer to the right decisions, with the whole article and nothing of its page', async () => {
    const records = (await readAll(SEEDS)).flatMap((part) => ('records' in part ? part.records : []));
    expect(records.map((record) => (record.record === 'commentary' ? record.refersTo : null))).toEqual([
      [{ court: 'tribunal correctionnel de Paris', decidedOn: '2021-06-29', numbers: [], chamber: null }],
      [{ court: 'Tribunal judiciaire de Paris', decidedOn: '2025-10-27', numbers: ['25/55080'], chamber: null }],
    ]);
    const [penal, summary] = records.map((record) => record.text);
    expect(penal).toContain('amende de 5 000 euros avec sursis');
    expect(penal).not.toMatch(/newsletter|publications$|email address|unsubscribe/i);
    expect(summary).toContain('interdit également à Google d’avertir');
  });
});
