/** The gateway's four calls; `other`: a path it does not know. */
export type GatewayCall = 'recharge' | 'status' | 'balance' | 'complaint' | 'other';

/** One request as the gateway saw it. */
export interface RecordedRequest {
  /** UTC milliseconds, when its last header byte arrived. */
  readonly at: number;
  /** 1, 2, 3 … over all calls. */
  readonly nr: number;
  readonly call: GatewayCall;
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  /** The query string as it was sent. */
  readonly query: string;
  readonly params: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads the head of an HTTP request; `null` when it is none. */
export function readRequestHead(
  head: string,
  calls: ReadonlyMap<string, GatewayCall>,
  nr: number,
): RecordedRequest | null {
  const [first = '', ...lines] = head.split('\r\n');
  const parts = /^([A-Z]+) (\/[^ ?]*)(?:\?([^ ]*))? HTTP\/1\.1$/.exec(first);
  const path = parts?.[2];
  if (parts?.[1] === undefined || path === undefined) return null;
  const query = parts[3] ?? '';
  return {
    at: Date.now(),
    nr,
    call: calls.get(path) ?? 'other',
    method: parts[1],
    path,
    query,
    params: Object.fromEntries(new URLSearchParams(query)),
    headers: Object.fromEntries(
      lines.flatMap((line) => {
        const colon = line.indexOf(':');
        return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
      }),
    ),
  };
}
