import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { decodeBody } from './charset.ts';
import { AddressRefused, createGuardedConnector, type ResolveHost } from './fetch/address-guard.ts';
import { type Answer, exchange } from './fetch/exchange.ts';
import { describeNetworkError, statusError } from './fetch/failures.ts';
import { assertReachable } from './fetch/reach.ts';
import { backOff, type Clock, isPassing, parseRetryAfter, RETRY_POLICY, type RetryPolicy } from './fetch/retry.ts';
import { ALLOW_ALL, isAllowed, parseRobots, type RobotsRules } from './fetch/robots.ts';
import { openSnapshots, type SnapshotStore } from './fetch/snapshots.ts';
import { FetchError } from './fetch-error.ts';
import type { FetchedPage, Transport } from './source.ts';

export interface FetcherOptions {
  /** The only hosts that may be contacted. */
  readonly hosts: readonly string[];
  /** E-mail or web address of the operator; without it no live site is contacted. */
  readonly contact: string | null;
  readonly snapshotDir: string;
  readonly product: { readonly name: string; readonly version: string };
  /** Sent with each request to the declared hosts, e.g. the key of an API. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds between two requests to a host, when its robots.txt does not ask for more. */
  readonly delay?: number;
  readonly connectTimeout?: number;
  readonly totalTimeout?: number;
  readonly maxBytes?: number;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Origins that a test serves on its own machine. Only code can hand them over: no setting leads here. */
  readonly testOrigins?: readonly string[];
  readonly resolveHost?: ResolveHost;
}

export interface Fetcher extends Transport {
  close(): Promise<void>;
}

const DAY = 24 * 3_600_000;
const LONGEST_CRAWL_DELAY = 300;
const MAX_REDIRECTS = 5;
const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, signal ? { signal } : {});
  },
};

/**
 * The polite way to the network: declared hosts and public addresses alone, robots.txt, one request at a time per host, retries,
 * limits, and a copy of every page.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const clock = options.clock ?? systemClock;
  const testOrigins = options.testOrigins ?? [];
  const snapshots: SnapshotStore = openSnapshots(options.snapshotDir);
  const connect = createGuardedConnector({
    connectTimeout: options.connectTimeout ?? 10_000,
    testOrigins,
    ...(options.resolveHost ? { resolveHost: options.resolveHost } : {}),
  });
  const agent = new Agent({ connect, connections: 1, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const userAgent = `${options.product.name}/${options.product.version}${options.contact ? ` (+${options.contact})` : ''}`;
  const queues = new Map<string, Promise<unknown>>();
  const lastRequestAt = new Map<string, number>();
  const robots = new Map<string, { readonly rules: RobotsRules; readonly until: number }>();

  return {
    async get(url, { ifChangedSince = false, knownHash } = {}) {
      const known = ifChangedSince ? snapshots.find(url) : null;
      const conditions: Record<string, string> = {};
      if (known?.etag) conditions['if-none-match'] = known.etag;
      if (known?.lastModified) conditions['if-modified-since'] = known.lastModified;
      const { answer, finalUrl } = await follow(url, conditions);
      if (answer.status !== 304 || !known) return keep(url, finalUrl, answer);
      return known.hash === knownHash ? null : snapshots.read(url);
    },
    close: () => agent.close(),
  };

  async function follow(
    start: string,
    conditions: Record<string, string>,
  ): Promise<{ answer: Answer; finalUrl: string }> {
    let url = start;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      assertReachable(url, start, options);
      const answer = await inTurn(new URL(url).host, async () => {
        await assertRobots(url);
        return attempt(url, conditions);
      });
      const location = answer.headers.location;
      if (![301, 302, 303, 307, 308].includes(answer.status)) return { answer, finalUrl: url };
      if (!location || !URL.canParse(location, url)) {
        throw new FetchError(url, `the redirect (${answer.status}) leads nowhere`, 'Check the address');
      }
      url = new URL(location, url).href.replace(/#.*$/, '');
    }
    throw new FetchError(
      start,
      `more than ${MAX_REDIRECTS} redirects`,
      'The site sends visitors in circles; try again later',
    );
  }

  /** One task at a time per host. */
  function inTurn<T>(host: string, task: () => Promise<T>): Promise<T> {
    const previous = queues.get(host) ?? Promise.resolve();
    const current = previous.then(task, task);
    queues.set(
      host,
      current.catch(() => undefined),
    );
    return current;
  }

  async function assertRobots(url: string): Promise<void> {
    const rules = await robotsOf(new URL(url).origin);
    if (!isAllowed(rules, url)) {
      throw new FetchError(
        url,
        'robots.txt asks crawlers not to read this page',
        'It is left alone; ask the publisher for access',
      );
    }
  }

  /** 4xx: there are no rules. An unreachable robots.txt forbids everything (RFC 9309, section 2.3.1.4). */
  async function robotsOf(origin: string): Promise<RobotsRules> {
    const cached = robots.get(origin);
    if (cached && cached.until > clock.now()) return cached.rules;
    const url = `${origin}/robots.txt`;
    let answer = await attempt(url, {});
    for (let hop = 0; hop < MAX_REDIRECTS && answer.status >= 300 && answer.status < 400; hop++) {
      const location = new URL(answer.headers.location ?? '', url).href;
      assertReachable(location, url, options);
      answer = await attempt(location, {});
    }
    const rules = answer.status === 200 ? parseRobots(answer.body.toString('utf8'), options.product.name) : ALLOW_ALL;
    robots.set(origin, { rules, until: clock.now() + DAY });
    return rules;
  }

  async function attempt(url: string, conditions: Record<string, string>): Promise<Answer> {
    const policy = options.retry ?? RETRY_POLICY;
    for (let count = 1; ; count++) {
      const outcome = await once(url, conditions);
      if (!(outcome instanceof FetchError) && !isPassing(outcome.status)) return outcome;
      const asked = outcome instanceof FetchError ? null : parseRetryAfter(outcome.headers['retry-after'], clock.now());
      const failure = outcome instanceof FetchError ? outcome : statusError(url, outcome.status);
      if (count >= policy.attempts) throw failure;
      if (asked !== null && asked > policy.longest) {
        throw new FetchError(
          url,
          `${failure.reason} and asks to wait ${Math.ceil(asked / 60_000)} minutes`,
          'Run again later',
        );
      }
      await clock.sleep(Math.max(asked ?? 0, backOff(count, policy)), options.signal);
    }
  }

  /** A failure that may pass is returned; one that will not is thrown. */
  async function once(url: string, conditions: Record<string, string>): Promise<Answer | FetchError> {
    const { origin, host } = new URL(url);
    const asked = Math.min(robots.get(origin)?.rules.crawlDelay ?? 0, LONGEST_CRAWL_DELAY) * 1_000;
    const delay = Math.max(options.delay ?? 2_000, asked);
    const since = clock.now() - (lastRequestAt.get(host) ?? Number.NEGATIVE_INFINITY);
    if (since < delay) await clock.sleep(delay - since, options.signal);
    lastRequestAt.set(host, clock.now());
    try {
      return await exchange(url, {
        dispatcher: agent,
        headers: { 'user-agent': userAgent, ...options.headers, ...conditions },
        totalTimeout: options.totalTimeout ?? 60_000,
        maxBytes: options.maxBytes ?? 20 * 1024 * 1024,
        signal: options.signal,
      });
    } catch (error) {
      if (error instanceof FetchError || options.signal?.aborted) throw error;
      if (error instanceof AddressRefused) {
        throw new FetchError(url, error.message, 'Private and local addresses are never contacted', { cause: error });
      }
      return new FetchError(
        url,
        `the connection failed (${describeNetworkError(error)})`,
        'Check the network and run again',
        {
          cause: error,
        },
      );
    }
  }

  function keep(url: string, finalUrl: string, answer: Answer): FetchedPage {
    if (answer.status !== 200) throw statusError(finalUrl, answer.status);
    const { body, headers } = answer;
    const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
    const charset = /charset\s?=\s?"?([\w.:-]+)/i.exec(parameters.join(';'))?.[1] ?? null;
    const hash = createHash('sha256').update(body).digest('hex');
    const contentType = type.trim().toLowerCase();
    const fetchedAt = new Date(clock.now()).toISOString();
    const etag = headers.etag ?? null;
    const lastModified = headers['last-modified'] ?? null;
    snapshots.save({ url, finalUrl, hash, contentType, charset, etag, lastModified, fetchedAt }, body);
    return { url: finalUrl, contentType, body, text: decodeBody(body, charset).text, fetchedAt, hash };
  }
}
