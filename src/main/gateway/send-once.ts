import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { Deadlines } from './deadlines';
import { connectCause, replyCause, type ConnectCause, type ReplyCause } from './error-causes';
import type { GatewayRequest } from './gateway-request';
import { issuerOf } from './issuer-of';
import { isLoopback } from './origin';

/** How one attempt ended. */
export type SentOnce =
  /** It ended before the connection stood, so no byte of the request left this process. */
  | {
      readonly kind: 'not_sent';
      readonly cause: ConnectCause;
      /** After `tls_issuer`: who signed the certificate. */
      readonly issuer?: string;
    }
  /** The request may have been received; no status line came back. */
  | { readonly kind: 'no_reply'; readonly cause: ReplyCause }
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** The `Date` header as it came. */
      readonly date: string | null;
      /** The `Content-Encoding` header as it came. */
      readonly encoding: string | null;
      readonly body:
        | { readonly kind: 'whole'; readonly bytes: Buffer }
        | { readonly kind: 'broken'; readonly cause: ReplyCause };
    };

/** The longest body that is read: far above any reply of the gateway. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Nothing is sent while these last; `sent` begins when the first byte may leave. */
type Phase = 'connecting' | 'securing' | 'sent';

/**
 * Sends ONE request over ONE new socket and answers how that ended. Never rejects, never repeats, follows
 * nothing.
 *
 * Why `node:https` and nothing above it: Chromium's network stack and the popular fetch wrappers send a GET
 * again when a connection dies, and some print the URL in their errors. `agent: false` gives the request a
 * socket of its own, so there is no kept connection whose death would make anything try again.
 *
 * The request is handed to the socket only after `secureConnect` (http: `connect`). So *not sent* is not a
 * reading of error codes: before that moment there was nothing in the socket that could have left.
 *
 * @param trust whose certificates are believed; asked for https only, because making it takes milliseconds.
 */
export function sendOnce(
  request: GatewayRequest,
  trust: () => SecureContext,
  deadlines: Deadlines,
): Promise<SentOnce> {
  const { origin } = request;
  if (origin.scheme === 'http' && !isLoopback(origin.hostname)) {
    return Promise.resolve({ kind: 'not_sent', cause: 'not_loopback' });
  }
  return new Promise((resolve) => {
    let phase: Phase = 'connecting';
    let settled = false;
    let timer: NodeJS.Timeout | undefined;
    const outgoing = open(request, trust);
    let incoming: IncomingMessage | null = null;
    let issuer = '';
    const overall = setTimeout(() => {
      if (incoming !== null) end(replyOf(incoming, { kind: 'broken', cause: 'timed_out' }));
      else if (phase === 'sent') end({ kind: 'no_reply', cause: 'timed_out' });
      else end({ kind: 'not_sent', cause: 'connection_timed_out' });
    }, deadlines.totalMs);
    within(deadlines.connectMs);

    outgoing.on('socket', (socket: Socket) => {
      socket.once('connect', () => {
        if (settled) return;
        if (origin.scheme === 'https') {
          phase = 'securing';
          within(deadlines.tlsMs);
          return;
        }
        // SECURITY: the name said loopback; this asks the socket itself, before a byte is written.
        if (socket.remoteAddress === origin.hostname) send();
        else end({ kind: 'not_sent', cause: 'not_loopback' });
      });
      // Before Node judges the certificate, and with it gone, the connection is torn.
      socket.prependOnceListener('secure', () => {
        if (socket instanceof TLSSocket) issuer = issuerOf(socket);
      });
      socket.once('secureConnect', () => {
        if (settled) return;
        // SECURITY: with `rejectUnauthorized` Node does not get here unauthorised; believed, and checked.
        if (socket instanceof TLSSocket && socket.authorized) send();
        else end({ kind: 'not_sent', cause: 'tls_failed' });
      });
    });
    outgoing.on('response', (message) => {
      incoming = message;
      read(message, end);
    });
    // Without a listener a 101 would end the connection without any word.
    outgoing.on('upgrade', (message) => {
      end(replyOf(message, { kind: 'broken', cause: 'cut_off' }));
    });
    outgoing.on('error', (error) => endEarly(error));
    outgoing.on('close', () => endEarly(null));

    function send(): void {
      phase = 'sent';
      clearTimeout(timer);
      outgoing.end();
    }

    function within(ms: number): void {
      clearTimeout(timer);
      timer = setTimeout(() => end({ kind: 'not_sent', cause: 'connection_timed_out' }), ms);
    }

    function endEarly(error: Error | null): void {
      if (incoming !== null) end(replyOf(incoming, { kind: 'broken', cause: 'cut_off' }));
      else if (phase === 'sent') end({ kind: 'no_reply', cause: replyCause(error) });
      else end(notSent(connectCause(error, phase)));
    }

    function notSent(cause: ConnectCause): SentOnce {
      return { kind: 'not_sent', cause, ...(cause === 'tls_issuer' ? { issuer } : {}) };
    }

    function end(how: SentOnce): void {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearTimeout(overall);
      outgoing.destroy();
      resolve(how);
    }
  });
}

/** Opens the connection. The request stays unsent until `end()` is called on it. */
function open(request: GatewayRequest, trust: () => SecureContext): ClientRequest {
  const { hostname, port } = request.origin;
  const options = {
    hostname,
    port,
    // SECURITY: parts, never a URL: given a URL, Node prints it under NODE_DEBUG=http.
    path: request.revealPath(),
    method: 'GET',
    agent: false,
    autoSelectFamily: true,
    // Node's 250 ms is less than a round trip on many a kiosk's mobile broadband.
    autoSelectFamilyAttemptTimeout: 2_500,
    insecureHTTPParser: false,
    maxHeaderSize: 16 * 1024,
    headers: {
      Accept: 'application/json',
      // A compressed reply could grow without bound, and there is nothing to gain on 300 bytes.
      'Accept-Encoding': 'identity',
      'Cache-Control': 'no-store',
      Connection: 'close',
      'User-Agent': 'Galla',
    },
  } as const;
  if (request.origin.scheme === 'http') return requestPlain(options);
  // SECURITY: said explicitly, because NODE_TLS_REJECT_UNAUTHORIZED=0 is obeyed where it is not.
  // `secureContext` is an option of tls.connect that https hands on and its types leave out.
  const secured = { ...options, rejectUnauthorized: true, secureContext: trust() };
  return requestSecure(secured);
}

/** Reads a reply's body to its end or to the bound. */
function read(incoming: IncomingMessage, end: (how: SentOnce) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) end(replyOf(incoming, { kind: 'broken', cause: 'too_large' }));
    else chunks.push(chunk);
  });
  incoming.on('end', () => {
    end(replyOf(incoming, { kind: 'whole', bytes: Buffer.concat(chunks) }));
  });
  const broken = (): void => {
    end(replyOf(incoming, { kind: 'broken', cause: 'cut_off' }));
  };
  incoming.on('error', broken);
  incoming.on('close', broken);
}

function replyOf(incoming: IncomingMessage, body: Extract<SentOnce, { kind: 'reply' }>['body']): SentOnce {
  return {
    kind: 'reply',
    status: incoming.statusCode ?? 0,
    date: incoming.headers.date ?? null,
    encoding: incoming.headers['content-encoding'] ?? null,
    body,
  };
}
