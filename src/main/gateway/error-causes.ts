import type { NotSentCause, UnclearCause } from '../../preload/contract/sale/recharge';

/** How an attempt without a connection may end. */
export type ConnectCause = Extract<
  NotSentCause,
  | 'name_not_found'
  | 'connection_refused'
  | 'connection_timed_out'
  | 'connection_lost'
  | 'tls_failed'
  | 'tls_date'
  | 'tls_issuer'
  | 'not_loopback'
>;

/** How a request without a whole reply may end. */
export type ReplyCause = Extract<
  UnclearCause,
  'timed_out' | 'connection_lost' | 'cut_off' | 'too_large' | 'not_json'
>;

/**
 * Names why no connection stood. The error only names the cause; that nothing was sent is known from the
 * phase, never from an error.
 */
export function connectCause(error: Error | null, phase: 'connecting' | 'securing'): ConnectCause {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'name_not_found';
  if (code === 'ECONNREFUSED') return 'connection_refused';
  if (code === 'ETIMEDOUT') return 'connection_timed_out';
  if (error === null || CONNECTION_CODES.has(code)) return 'connection_lost';
  return phase === 'securing' ? (certificateCauses[code] ?? 'tls_failed') : 'connection_lost';
}

/** Names why a request brought no reply. */
export function replyCause(error: Error | null): ReplyCause {
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW') return 'too_large';
  // Node's HTTP parser: what came back is not HTTP, so it is no JSON reply either.
  return code.startsWith('HPE_') ? 'not_json' : 'connection_lost';
}

/** What Node says of a certificate that it does not believe, apart from one of another host. */
const certificateCauses: Readonly<Record<string, ConnectCause>> = {
  CERT_HAS_EXPIRED: 'tls_date',
  CERT_NOT_YET_VALID: 'tls_date',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls_issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls_issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'tls_issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls_issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls_issuer',
};

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTCONN',
]);

function codeOf(error: Error | null): string {
  return error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
