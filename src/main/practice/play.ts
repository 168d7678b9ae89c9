import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Reply } from './script';

/** The fields of a documented reply, by their name on the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/** Plays a script's reply. `fields`: the documented reply to this request, without the script's changes. */
export function play(reply: Reply, fields: Fields, response: ServerResponse): void {
  const text = JSON.stringify(fields);
  switch (reply.kind) {
    case 'fields': {
      const changed = { ...fields, message: reply.message, ...reply.changes };
      const kept = Object.entries(changed).filter(([, value]) => value !== null);
      later(response, reply.delayMs ?? 0, () => sendJson(response, Object.fromEntries(kept)));
      return;
    }
    case 'refusal':
      sendJson(response, { ...fields, status: 'Error', txn_id: '', opt_id: '', message: reply.message });
      return;
    case 'http':
      response.writeHead(reply.status, { ...reply.headers, 'Content-Type': reply.type }).end(reply.body);
      return;
    case 'wrapped':
      sendText(response, `${reply.before}${text}${reply.after}`);
      return;
    case 'gzip':
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' });
      response.end(gzipSync(text));
      return;
    case 'cut_off':
      response.writeHead(200, { 'Content-Length': String(Buffer.byteLength(text)) });
      response.write(text.slice(0, text.length / 2), () => response.socket?.end());
      return;
    case 'drip':
      response.writeHead(200);
      drip(response, Buffer.from(text), reply.everyMs);
      return;
    case 'flood':
      response.writeHead(200, { 'Content-Length': String(reply.bytes) });
      response.end(Buffer.alloc(reply.bytes, ' '));
      return;
    case 'silence':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'close':
      response.socket?.end();
  }
}

/** A documented reply. */
export function sendJson(response: ServerResponse, fields: Fields): void {
  sendText(response, JSON.stringify(fields));
}

/** Calls back after `ms`, unless the caller has gone by then. */
export function later(response: ServerResponse, ms: number, callback: () => void): void {
  const timer = setTimeout(() => {
    response.off('close', cancel);
    callback();
  }, ms);
  function cancel(): void {
    clearTimeout(timer);
  }
  response.on('close', cancel);
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(text);
}

function drip(response: ServerResponse, rest: Buffer, everyMs: number): void {
  if (rest.length === 0) response.end();
  else {
    response.write(rest.subarray(0, 1));
    later(response, everyMs, () => drip(response, rest.subarray(1), everyMs));
  }
}
