import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { buildConnector } from 'undici';

/** Resolves a host name to every address it has; replaced in tests. */
export type ResolveHost = (
  hostname: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The host leads to an address that is not on the public internet. */
export class AddressRefused extends Error {
  constructor(hostname: string, address: string) {
    super(`${hostname} leads to ${address}, which is not a public address`);
    this.name = 'AddressRefused';
  }
}

/** IPv4 blocks that are not global unicast (IANA special-purpose address registry, RFC 6890). */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Inside 2000::/3, the only global unicast block of IPv6: Teredo and other protocols, documentation, 6to4 (hides an IPv4). */
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_V4) refused.addSubnet(network, prefix, 'ipv4');
const refusedV6 = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_V6) refusedV6.addSubnet(network, prefix, 'ipv6');
const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is on the public internet. IPv4 inside IPv6 (mapped, NAT64, 6to4) is not: real answers are not written so. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  return globalV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

export interface ConnectorOptions {
  /** Milliseconds. */
  readonly connectTimeout: number;
  /** Origins ("http://127.0.0.1:4321") that tests serve themselves; no configuration leads here. */
  readonly testOrigins: readonly string[];
  readonly resolveHost?: ResolveHost;
}

/**
 * Connects to public addresses alone. The check is made on the addresses that the connection itself uses, so that a name that
 * resolves differently a moment later (DNS rebinding) gains nothing, and once more on the open connection.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const resolveHost: ResolveHost =
    options.resolveHost ?? ((hostname, wanted, done) => lookup(hostname, { ...wanted, all: true }, done));
  const open = buildConnector({ timeout: options.connectTimeout });
  const guarded = buildConnector({
    timeout: options.connectTimeout,
    lookup: (hostname, wanted, callback) => {
      resolveHost(hostname, { ...wanted, all: true }, (error, addresses) => {
        const bad = addresses?.find(({ address }) => !isPublicAddress(address));
        const first = addresses?.[0];
        if (error) callback(error, '', 0);
        else if (bad) callback(new AddressRefused(hostname, bad.address), '', 0);
        else if (!first) callback(new Error(`${hostname} has no address`), '', 0);
        else if (wanted.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      });
    },
  });
  return (target, callback) => {
    const origin = `${target.protocol}//${target.host ?? target.hostname}`;
    if (options.testOrigins.includes(origin)) return open(target, callback);
    const literal = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !isPublicAddress(literal))
      return callback(new AddressRefused(target.hostname, literal), null);
    return guarded(target, (error, socket) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress ?? '';
      if (isPublicAddress(address)) return callback(null, socket);
      socket.destroy();
      return callback(new AddressRefused(target.hostname, address), null);
    });
  };
}
