/** What the fetcher knows of time; stubbed in tests. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled each time. */
  readonly base: number;
  /** The longest wait, in milliseconds, whether asked for by the server or not. */
  readonly longest: number;
}

export const RETRY_POLICY: RetryPolicy = { attempts: 4, base: 1_000, longest: 300_000 };

/** Statuses that another attempt may cure. */
export function isPassing(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501 && status !== 505);
}

/** Milliseconds that a Retry-After header asks for (seconds or an HTTP date), or null. RFC 9110, section 10.2.3. */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Milliseconds to wait after the `attempt`-th failure (from 1), with jitter so that clients do not come back together. */
export function backOff(attempt: number, policy: RetryPolicy, random: () => number = Math.random): number {
  const full = Math.min(policy.longest, policy.base * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
