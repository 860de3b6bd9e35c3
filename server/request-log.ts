import type { RequestEvent } from './pages/app-deps.ts';

/** Writes one line per answered request: readable, or a JSON object. Failures carry their stack. */
export function createRequestLog(form: 'text' | 'json', output: NodeJS.WritableStream): (event: RequestEvent) => void {
  return (event) => {
    const { method, path, status, milliseconds, incident, error } = event;
    const failure = error instanceof Error ? (error.stack ?? error.message) : error === null ? null : String(error);
    const line =
      form === 'json'
        ? JSON.stringify({ at: new Date().toISOString(), method, path, status, milliseconds, incident, failure })
        : `${method} ${path} ${status} ${milliseconds} ms${failure === null ? '' : `\n${incident ?? ''} ${failure}`}`;
    output.write(`${line}\n`);
  };
}
