import { FetchError } from '../fetch-error.ts';

export interface Reach {
  /** The only hosts that may be contacted, by https on its usual port. */
  readonly hosts: readonly string[];
  readonly contact: string | null;
  /** Origins that a test serves on its own machine. */
  readonly testOrigins?: readonly string[];
}

/**
 * Checks an address before it is asked for; `start` is the one that led to it.
 * @throws FetchError for another host, protocol or port, and for any live site without a contact address.
 */
export function assertReachable(url: string, start: string, reach: Reach): void {
  const from = url === start ? '' : ` (redirected from ${start})`;
  if (!URL.canParse(url)) throw new FetchError(url, `this is no web address${from}`, 'Write it in full, with https://');
  const { origin, protocol, hostname, port, username, password } = new URL(url);
  if (username || password) throw new FetchError(url, 'addresses with a user name are refused', 'Remove it');
  if (reach.testOrigins?.includes(origin)) return;
  if (!reach.hosts.includes(hostname)) {
    const declared = reach.hosts.join(', ');
    throw new FetchError(url, `the host ${hostname} is not one of this source${from}`, `Declared hosts: ${declared}`);
  }
  if (protocol !== 'https:' || port !== '') {
    throw new FetchError(url, `only https on its usual port is used${from}`, 'Change the address to https://');
  }
  if (!reach.contact) {
    throw new FetchError(
      url,
      'no contact address is configured',
      'Set CONTACT to an e-mail or web address before crawling',
    );
  }
}
