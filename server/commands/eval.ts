import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { outcomeToJson } from '../domain/outcome-json.ts';
import { evaluate, type PredictedDecision } from '../outcomes/evaluate.ts';
import { readDecision } from '../outcomes/read-decision.ts';
import type { ScoredOutcome } from '../outcomes/score.ts';
import { predictFromStore } from './eval-human.ts';
import { baselineOf, compareWithBaseline, formatEvaluation } from './eval-report.ts';

type Part = 'dev' | 'held-out' | 'all';

interface EvalOptions {
  readonly docs: readonly string[];
  readonly gold: readonly string[];
  /** Decisions of the store whose every outcome people settled, instead of folders. */
  readonly human?: boolean;
  readonly part: Part;
  readonly errors: number;
  readonly baseline: string;
  readonly writeBaseline: boolean;
  readonly predictions?: string;
}

/** Adds `eval`: the quality of the extraction against hand-read decisions, and its change since the committed baseline. */
export function registerEval(program: Command): void {
  program
    .command('eval')
    .description('score the extraction against hand-read outcomes')
    .option('--docs <dirs...>', 'folders of decisions as JSON {id, text, dispositif_start}, searched recursively', [])
    .option('--gold <dirs...>', 'folders of hand-read outcomes as JSON {id, outcomes}, searched recursively', [])
    .option('--human', 'what people settled in the store is the gold: decisions reviewed whole', false)
    .addOption(
      new Option('--part <part>', 'which decisions, by hash of the id')
        .choices(['dev', 'held-out', 'all'])
        .default('dev'),
    )
    .option('--errors <n>', 'print the errors of that many decisions', (value) => Number.parseInt(value, 10), 0)
    .option('--baseline <file>', 'figures to compare with', 'tests/eval/baseline.json')
    .option('--write-baseline', 'replace the baseline by the figures of this run', false)
    .option('--predictions <file>', 'also write the predictions, one JSON object per line')
    .action(async (options: EvalOptions) => {
      console.log(await runEval(options));
    });
}

/** One third of all decisions is set aside, by hash of the id, so that rules are never written from them. */
export function isHeldOut(id: string): boolean {
  return Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0;
}

/** Runs the evaluation and returns what to print. @throws when a folder holds no decision with hand-read outcomes. */
export async function runEval(options: EvalOptions): Promise<string> {
  if (!options.human && (options.docs.length === 0 || options.gold.length === 0)) {
    throw new Error('give --docs and --gold, or --human to score against what people settled in the store');
  }
  const decisions = options.human ? await predictFromStore() : await predict(options);
  if (decisions.length === 0) {
    if (options.human) throw new Error('no decision of the store was reviewed whole: see /relecture');
    throw new Error(
      `no decision of part "${options.part}" in ${options.docs.join(', ')} has outcomes in ${options.gold.join(', ')}`,
    );
  }
  if (options.predictions) {
    const lines = decisions.map(({ id, predicted }) => JSON.stringify({ id, outcomes: predicted }));
    await writeFile(options.predictions, `${lines.join('\n')}\n`);
  }
  const evaluation = evaluate(decisions);
  const report = [formatEvaluation(evaluation, options.part, options.errors)];
  if (!options.human && existsSync(options.baseline)) {
    report.push(compareWithBaseline(evaluation, options.part, JSON.parse(await readFile(options.baseline, 'utf8'))));
  }
  if (options.writeBaseline) {
    await writeFile(options.baseline, `${JSON.stringify(baselineOf(evaluation, options.part), null, 2)}\n`);
    report.push(`baseline written to ${options.baseline}`);
  }
  return report.join('\n');
}

async function predict(options: Pick<EvalOptions, 'docs' | 'gold' | 'part'>): Promise<PredictedDecision[]> {
  const docs = new Map<string, string>();
  for (const file of await listJson(options.docs)) docs.set(path.basename(file), file);
  const decisions: PredictedDecision[] = [];
  for (const file of await listJson(options.gold)) {
    const id = path.basename(file, '.json');
    if (!isWanted(id, options.part)) continue;
    const doc = docs.get(path.basename(file));
    if (!doc) continue;
    const gold = JSON.parse(await readFile(file, 'utf8')) as { id: string; outcomes: ScoredOutcome[] };
    const { text, dispositif_start: start } = JSON.parse(await readFile(doc, 'utf8')) as {
      text: string;
      dispositif_start?: number | null;
    };
    const { outcomes } = readDecision(text, { zones: null, dispositifStart: start ?? null }, {});
    decisions.push({ id: gold.id, gold: gold.outcomes, predicted: outcomes.map(outcomeToJson) });
  }
  return decisions;
}

function isWanted(id: string, part: Part): boolean {
  return part === 'all' || isHeldOut(id) === (part === 'held-out');
}

async function listJson(dirs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const dir of dirs) {
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && entry.name.endsWith('.json')) found.push(path.join(entry.parentPath, entry.name));
    }
  }
  return found.sort();
}
