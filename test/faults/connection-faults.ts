import type { NotSentCause } from '../../src/preload/contract/sale/recharge';
import type { ConnectionMode, ScriptedGatewayOptions } from '../support/scripted-gateway/scripted-gateway';

/** How a connection goes before any request can leave, and why the recharge then was not sent. */
export interface ConnectionFault {
  readonly name: string;
  readonly options: ScriptedGatewayOptions;
  readonly mode: ConnectionMode;
  /** Whether the client is told to trust the gateway's certificate. */
  readonly trusted: boolean;
  readonly cause: NotSentCause;
}

const https = { tls: 'right' } as const;

export const connectionFaults: readonly ConnectionFault[] = [
  { name: 'port closed, http', options: {}, mode: 'refuse', trusted: true, cause: 'connection_refused' },
  { name: 'port closed, https', options: https, mode: 'refuse', trusted: true, cause: 'connection_refused' },
  { name: 'reset before TLS', options: https, mode: 'reset', trusted: true, cause: 'connection_lost' },
  { name: 'closed before TLS', options: https, mode: 'close', trusted: true, cause: 'connection_lost' },
  { name: 'silent TCP', options: https, mode: 'silent', trusted: true, cause: 'connection_timed_out' },
  {
    name: 'certificate nobody vouches for',
    options: https,
    mode: 'normal',
    trusted: false,
    cause: 'tls_issuer',
  },
  {
    name: 'certificate expired',
    options: { tls: 'expired' },
    mode: 'normal',
    trusted: true,
    cause: 'tls_date',
  },
  {
    name: 'certificate of another host',
    options: { tls: 'wrong_name' },
    mode: 'normal',
    trusted: true,
    cause: 'tls_failed',
  },
];
