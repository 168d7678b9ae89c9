/** How long one request may take, in milliseconds. Node's own `timeout` only watches an idle socket. */
export interface Deadlines {
  /** Name look-up and TCP connection together. */
  readonly connectMs: number;
  /** TLS handshake. */
  readonly tlsMs: number;
  /** Everything, from the start to the last byte of the reply. */
  readonly totalMs: number;
}

export const defaultDeadlines: Deadlines = { connectMs: 10_000, tlsMs: 10_000, totalMs: 60_000 };
