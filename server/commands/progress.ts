import cliProgress from 'cli-progress';
import type { RunEvent, RunSummary } from '../ingest/run.ts';

/** Where progress is told: a bar for a person at a terminal, one JSON line per event otherwise. */
export interface Progress {
  /** Number of pages known so far. */
  listed(count: number): void;
  report(event: RunEvent): void;
  /** Ends the display and prints the summary. */
  finish(summary: RunSummary): void;
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

export function createProgress(source: string, output: Output): Progress {
  return output.isTTY === true ? createBar(source, output) : createLines(source, output);
}

function createLines(source: string, output: Output): Progress {
  const write = (line: object): void => {
    output.write(`${JSON.stringify({ at: new Date().toISOString(), source, ...line })}\n`);
  };
  return {
    listed: () => {},
    report: write,
    finish: ({ errors, ...summary }) => write({ event: 'summary', ...summary, failedByReason: countByReason(errors) }),
  };
}

function createBar(source: string, output: Output): Progress {
  const bar = new cliProgress.SingleBar({
    format: `${source} [{bar}] {value}/{total} | {duration_formatted} | {failed} failed`,
    stream: output,
    hideCursor: true,
    clearOnComplete: false,
  });
  let done = 0;
  let total = 0;
  let failed = 0;
  const start = (): void => {
    if (total === 0) bar.start(0, 0, { failed });
  };
  return {
    listed: (count) => {
      start();
      total = count;
      bar.setTotal(count);
    },
    report: (event) => {
      if (event.event === 'finished') return;
      start();
      done += 1;
      if (event.event === 'failed') failed += 1;
      total = Math.max(total, done);
      bar.setTotal(total);
      bar.update(done, { failed });
    },
    finish: (summary) => {
      bar.stop();
      output.write(`${summaryLines(source, summary).join('\n')}\n`);
    },
  };
}

function summaryLines(source: string, summary: RunSummary): readonly string[] {
  const { fetched, added, changed, unchanged, suppressed, failed, errors } = summary;
  return [
    `${source}: ${fetched} read, ${added} new, ${changed} changed, ${unchanged} unchanged, ${suppressed} suppressed, ${failed} failed`,
    ...Object.entries(countByReason(errors)).map(
      ([reason, { count, example }]) => `  ${count} × ${reason} (e.g. ${example})`,
    ),
  ];
}

/** Failures grouped by their message without the "source: place: " that a ParseError starts with, with one example of each. */
function countByReason(errors: RunSummary['errors']): Record<string, { count: number; example: string }> {
  const reasons: Record<string, { count: number; example: string }> = {};
  for (const { url, reason } of errors) {
    const key = withoutPlace(reason, url);
    const entry = reasons[key];
    if (entry) entry.count += 1;
    else reasons[key] = { count: 1, example: url };
  }
  return reasons;
}

/** Short places are words that a message may hold for another reason ("legalis"): inside a message only paths and addresses are replaced. */
function withoutPlace(reason: string, place: string): string {
  const named = `${place}: `;
  const at = reason.indexOf(named);
  const isStart = at === 0 || (at > 0 && /^[\w-]+: $/.test(reason.slice(0, at)));
  const rest = isStart ? reason.slice(at + named.length) : reason;
  return place.includes('/') ? rest.replaceAll(place, '…') : rest;
}
