import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { outcomeToJson } from '../domain/outcome-json.ts';
import { readDecision } from '../outcomes/read-decision.ts';

interface ExtractLine {
  readonly id: string;
  readonly text: string;
  readonly dispositifStart: number | null;
}

/** Adds `extract --ndjson`: one decision per line of stdin, its outcomes per line of stdout, problems on stderr. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('read outcomes from decisions: {id, text, dispositif_start?} per line in, {id, outcomes} per line out')
    .requiredOption('--ndjson', 'read and write one JSON object per line')
    .action(async () => {
      const failed = await extractLines(process.stdin, process.stdout, process.stderr);
      if (failed > 0) process.exitCode = 1;
    });
}

/** Streams decisions through the extractor; returns how many lines could not be read. */
export async function extractLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const answer = extractLine(line);
      if (!output.write(`${answer}\n`)) await new Promise((resolve) => output.once('drain', resolve));
    } catch (error) {
      failed += 1;
      errors.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return failed;
}

function extractLine(line: string): string {
  const { id, text, dispositifStart } = parseLine(line);
  const { outcomes } = readDecision(text, { zones: null, dispositifStart }, {});
  return JSON.stringify({ id, outcomes: outcomes.map(outcomeToJson) });
}

function parseLine(line: string): ExtractLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error('not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
  const { id, text, dispositif_start: start = null } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') throw new Error('"id" must be a non-empty string');
  if (typeof text !== 'string') throw new Error(`"text" of ${id} must be a string`);
  if (start !== null && (typeof start !== 'number' || !Number.isInteger(start) || start < 0 || start > text.length)) {
    throw new Error(`"dispositif_start" of ${id} must be a position in its text`);
  }
  return { id, text, dispositifStart: start };
}
