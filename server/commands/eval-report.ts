import type { Evaluation } from '../outcomes/evaluate.ts';
import type { Ratio, ScoredOutcome } from '../outcomes/score.ts';

/** The figures kept in the repository, so that a change shows what it gained and lost. */
export interface Baseline {
  readonly part: string;
  readonly decisions: number;
  readonly perfect: number;
  readonly strict: number;
  readonly lenient: number;
  readonly money: number;
  readonly leaks_per_100: number;
  readonly macro: number;
  /** Shares of the strict matches that name a payer, a beneficiary as the gold does. */
  readonly payer?: number;
  readonly beneficiary?: number;
  readonly types: Readonly<Record<string, number>>;
}

export function baselineOf(evaluation: Evaluation, part: string): Baseline {
  return {
    part,
    decisions: evaluation.decisions,
    perfect: evaluation.perfect,
    strict: round(evaluation.strict.f1),
    lenient: round(evaluation.lenient.f1),
    money: round(evaluation.money.f1),
    leaks_per_100: round(evaluation.leaksPer100),
    macro: round(evaluation.macro),
    payer: rightShare(evaluation.payer),
    beneficiary: rightShare(evaluation.beneficiary),
    types: Object.fromEntries([...evaluation.types].map(([type, r]) => [type, round(r.f1)])),
  };
}

const FIGURES = [
  'decisions',
  'perfect',
  'strict',
  'lenient',
  'money',
  'leaks_per_100',
  'macro',
  'payer',
  'beneficiary',
] as const;

function rightShare({ right, total }: Evaluation['payer']): number {
  return total === 0 ? 1 : round(right / total);
}

/** What moved since the baseline, one line per figure; says so when nothing did. */
export function compareWithBaseline(evaluation: Evaluation, part: string, baseline: Baseline): string {
  if (baseline.part !== part) return `baseline is for part "${baseline.part}": not compared`;
  const now = baselineOf(evaluation, part);
  const lines: string[] = [];
  for (const key of FIGURES) {
    const before = baseline[key] ?? 0;
    const after = now[key] ?? 0;
    if (before !== after) lines.push(`  ${key.padEnd(32)} ${change(before, after)}`);
  }
  for (const type of new Set([...Object.keys(baseline.types), ...Object.keys(now.types)])) {
    const before = baseline.types[type] ?? 0;
    const after = now.types[type] ?? 0;
    if (before !== after) lines.push(`  ${type.padEnd(32)} ${change(before, after)}`);
  }
  return lines.length === 0 ? 'same as the baseline' : ['changes since the baseline:', ...lines].join('\n');
}

function change(before: number, after: number): string {
  return `${before} -> ${after} (${after > before ? '+' : ''}${round(after - before)})`;
}

/** The report that people and CI read. */
export function formatEvaluation(evaluation: Evaluation, part: string, errors: number): string {
  const lines = [
    `part ${part}: ${evaluation.decisions} decisions, ${evaluation.perfect} perfect`,
    line('strict', evaluation.strict),
    line('lenient', evaluation.lenient),
    line('money', evaluation.money),
    `leaks per 100 decisions          ${evaluation.leaksPer100.toFixed(2)}`,
    `macro F1 (strict, per type)      ${evaluation.macro.toFixed(4)}   types with 5 cases or more ${evaluation.macroFrequent.toFixed(4)}`,
    `payer ${share(evaluation.payer)}   beneficiary ${share(evaluation.beneficiary)}   (of strict matches that name one; in brackets, named otherwise)`,
    '',
    'per type',
    ...[...evaluation.types].map(([type, r]) => line(`  ${type}`, r)),
    '',
    'per rule (right / read)',
    ...[...evaluation.rules].map(([rule, r]) => `  ${rule.padEnd(40)} ${r.right} / ${r.total}`),
  ];
  for (const { id, missed, extra } of evaluation.errors.slice(0, errors)) {
    lines.push('', id, ...missed.map((o) => `  missed ${brief(o)}`), ...extra.map((o) => `  extra  ${brief(o)}`));
  }
  return lines.join('\n');
}

function line(name: string, r: Ratio): string {
  const figures = `P ${r.precision.toFixed(4)} R ${r.recall.toFixed(4)} F1 ${r.f1.toFixed(4)}`;
  return `${name.padEnd(32)} ${figures}  ${r.matched} of ${r.gold} gold, ${r.predicted} read`;
}

function share({ right, wrong, total }: Evaluation['payer']): string {
  return `${right}/${total} (${wrong})`;
}

function brief(outcome: ScoredOutcome): string {
  const amount = outcome.amount ? `${outcome.amount.value} ${outcome.amount.currency}/${outcome.amount.per}` : '-';
  const duration = outcome.duration ? `${outcome.duration.value} ${outcome.duration.unit}` : '-';
  const suspension = typeof outcome.suspension === 'string' ? outcome.suspension : '-';
  const words = (outcome.quote ?? outcome.evidence?.[0]?.text ?? '').slice(0, 110).replace(/\n/g, ' ');
  return `${outcome.type} ${outcome.sense} ${outcome.assertion} ${amount} ${suspension} ${duration} "${words}" ${outcome.rule ?? ''}`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
