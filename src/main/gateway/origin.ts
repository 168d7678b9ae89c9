import { isIPv4, isIPv6 } from 'node:net';
import { fail, ok, type Result } from '../../preload/contract/result';

/** Where a gateway is. Parts, never a URL: a URL that carries the token could be printed. */
export interface Origin {
  readonly scheme: 'https' | 'http';
  /** Lower case; an IPv6 address without brackets. */
  readonly hostname: string;
  readonly port: number;
}

/** Why a typed address is not a gateway's. */
export type OriginProblem = 'not_an_address' | 'has_more_than_host' | 'http_not_loopback';

const DEFAULT_PORT = { https: 443, http: 80 } as const;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1']);

/**
 * Reads a gateway address as an owner types it: `www.deeperweb.in`, `https://host`, `http://127.0.0.1:8080/`.
 * Without a scheme it is https. User info, a path, a query or a fragment are refused, not dropped.
 */
export function parseOrigin(typed: string): Result<Origin, OriginProblem> {
  const text = typed.trim();
  const parts = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[^\s/?#@\\:[\]]+)(?::([0-9]{1,5}))?(.*)$/is.exec(text);
  const host = parts?.[2]?.toLowerCase();
  if (parts === null || host === undefined) return fail('not_an_address');
  const rest = parts[4] ?? '';
  if (rest !== '' && rest !== '/')
    return fail(rest.startsWith(':') ? 'not_an_address' : 'has_more_than_host');
  const scheme = parts[1]?.toLowerCase() === 'http' ? 'http' : 'https';
  const hostname = host.startsWith('[') ? host.slice(1, -1) : host;
  const port = parts[3] === undefined ? DEFAULT_PORT[scheme] : Number(parts[3]);
  if (port < 1 || port > 65_535 || !isHostname(hostname)) return fail('not_an_address');
  // SECURITY: without TLS the token is readable on every wire it passes; only this computer has no wire.
  if (scheme === 'http' && !isLoopback(hostname)) return fail('http_not_loopback');
  return ok({ scheme, hostname, port });
}

/** The one way an origin is written: `https://host`, with the port only when it is not the scheme's own. */
export function originText(origin: Origin): string {
  const port = origin.port === DEFAULT_PORT[origin.scheme] ? '' : `:${origin.port}`;
  return `${origin.scheme}://${hostInUrl(origin)}${port}`;
}

/** The `Host` of an origin as URLs and headers write it: an IPv6 address in brackets. */
function hostInUrl(origin: Origin): string {
  return isIPv6(origin.hostname) ? `[${origin.hostname}]` : origin.hostname;
}

/** Whether this is a gateway on this computer without TLS: window and slips then say TEST GATEWAY. */
export function isTestGateway(origin: Origin): boolean {
  return origin.scheme === 'http';
}

/** Whether `address` is exactly one of the two loopback addresses that http may use. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && LOOPBACK.has(address);
}

/**
 * Letters, digits, dots and hyphens, or a full IP address. The last label is not a number, because resolvers
 * read `127.1` and `0x7f.1` as addresses.
 */
function isHostname(hostname: string): boolean {
  if (isIPv4(hostname) || isIPv6(hostname)) return true;
  const labels = hostname.split('.');
  return (
    hostname.length <= 253
    && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
    && !/^(?:[0-9]+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '')
  );
}
