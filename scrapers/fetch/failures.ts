import { FetchError } from '../fetch-error.ts';

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: 'The site asks for a login: check the key or ask the publisher',
  403: 'The site refuses crawlers here: ask the publisher',
  404: 'The page is gone: check the address',
  410: 'The page was withdrawn: check the address',
  429: 'The site asks for fewer requests: run again later',
};

/** For a page that was refused for good, or once too often. */
export function statusError(url: string, status: number): FetchError {
  const hint =
    STATUS_HINTS[status] ?? (status >= 500 ? 'The site is in trouble: run again later' : 'Check the address');
  return new FetchError(url, `the server answered ${status}`, hint);
}

/** The code and words of an error of the network. */
export function describeNetworkError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return `${code}${error.message || error.name}`;
}
