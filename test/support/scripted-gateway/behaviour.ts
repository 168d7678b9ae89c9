import type { Socket } from 'node:net';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { RecordedRequest } from './recorded-request';

/** The fields of a documented reply, by their name on the wire. */
export type ReplyFields = Readonly<Record<string, unknown>>;

/** One request and the means to answer it. */
export interface Exchange {
  readonly request: RecordedRequest;
  /** Where the reply goes: the TLS socket of an https gateway. */
  readonly socket: Socket;
  /** The documented reply to this request: the echo of what was sent, the ids of the ledger, this word. */
  readonly fields: (word: GatewayWord) => ReplyFields;
  /** Breaks the TCP connection with a reset. */
  readonly reset: () => void;
  /** Calls back later unless the connection or the gateway is gone by then. */
  readonly after: (ms: number, callback: () => void) => void;
}

/** What the gateway does with one request. */
export interface Behaviour {
  /**
   * What really becomes of the recharge, whatever the reply says; `null`: the gateway does not book it.
   * Ignored for other calls.
   */
  readonly books: GatewayWord | null;
  /** What status checks hear later, by time since the recharge request; the last one that is due holds. */
  readonly later: readonly { readonly afterMs: number; readonly word: GatewayWord }[];
  readonly play: (exchange: Exchange) => void;
}

/** A documented reply: HTTP 200, JSON, matching echo. `changes` replaces fields; `undefined` leaves one out. */
export function says(word: GatewayWord, changes: ReplyFields = {}): Behaviour {
  return behaves(word, (exchange) => {
    sendHttp(exchange.socket, 200, {}, JSON.stringify({ ...exchange.fields(word), ...changes }));
  });
}

/** An HTTP reply with any status, headers and body. `Content-Length` is right unless given. */
export function replies(
  books: GatewayWord | null,
  status: number,
  body: string | Buffer = '',
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return behaves(books, (exchange) => {
    sendHttp(exchange.socket, status, headers, body);
  });
}

/** Exactly these bytes, then what `end` says: a clean end, a reset, or an open connection. */
export function sendsBytes(
  books: GatewayWord | null,
  bytes: string | Buffer,
  end: 'end' | 'reset' | 'hold',
): Behaviour {
  return behaves(books, (exchange) => {
    exchange.socket.write(bytes, () => {
      if (end === 'end') exchange.socket.end();
      // A reset at once would overtake the bytes.
      if (end === 'reset') exchange.after(20, () => exchange.reset());
    });
  });
}

/** The request is read and nothing ever comes. */
export function neverAnswers(books: GatewayWord | null): Behaviour {
  return behaves(books, () => {});
}

/** The connection is reset as soon as the request was read. */
export function resetsAfterRequest(books: GatewayWord | null): Behaviour {
  return behaves(books, (exchange) => exchange.reset());
}

/** The connection is closed cleanly as soon as the request was read. */
export function closesAfterRequest(books: GatewayWord | null): Behaviour {
  return behaves(books, (exchange) => exchange.socket.end());
}

/** A documented reply, one byte per `everyMs`. */
export function drips(word: GatewayWord, everyMs: number): Behaviour {
  return behaves(word, (exchange) => {
    const bytes = httpBytes(200, {}, JSON.stringify(exchange.fields(word)));
    const step = (at: number): void => {
      if (at >= bytes.length) return;
      exchange.socket.write(bytes.subarray(at, at + 1));
      exchange.after(everyMs, () => step(at + 1));
    };
    step(0);
  });
}

/** HTTP 200 with a body of `total` bytes of `{"message":"xxx…`, sent as fast as the other side reads. */
export function floods(books: GatewayWord | null, total: number): Behaviour {
  return behaves(books, ({ socket }) => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${total}\r\n\r\n{"message":"`);
    const block = Buffer.alloc(64 * 1024, 'x');
    let left = total;
    const pump = (): void => {
      while (left > 0 && !socket.destroyed) {
        left -= block.length;
        if (!socket.write(block)) {
          socket.once('drain', pump);
          return;
        }
      }
    };
    pump();
  });
}

/** The same, but only after `ms`. */
export function delayed(ms: number, behaviour: Behaviour): Behaviour {
  return { ...behaviour, play: (exchange) => exchange.after(ms, () => behaviour.play(exchange)) };
}

/** The same, but status checks hear another word from `afterMs` after the recharge request on. */
export function thenBecomes(behaviour: Behaviour, word: GatewayWord, afterMs: number): Behaviour {
  return { ...behaviour, later: [...behaviour.later, { afterMs, word }] };
}

/** Any other behaviour, by hand. */
export function behaves(books: GatewayWord | null, play: Behaviour['play']): Behaviour {
  return { books, later: [], play };
}

/** The bytes of an HTTP/1.1 reply. `Content-Length` and `Date` are added unless given. */
export function httpBytes(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Buffer {
  const content = Buffer.from(body);
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const defaults: readonly (readonly [string, string])[] = [
    ['Date', new Date().toUTCString()],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(content.length)],
    ['Connection', 'close'],
  ];
  const lines = [
    ...Object.entries(headers),
    ...defaults.filter(
      ([name]) =>
        !given.has(name.toLowerCase()) && !(name === 'Content-Length' && given.has('transfer-encoding')),
    ),
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Scripted\r\n${lines.join('')}\r\n`), content]);
}

function sendHttp(
  socket: Socket,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  socket.end(httpBytes(status, headers, body));
}

/** Which behaviour a request without a plan gets. */
export type DefaultBehaviour = (request: RecordedRequest) => Behaviour;
