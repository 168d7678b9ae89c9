import { gzipSync } from 'node:zlib';
import { replies, says } from '../support/scripted-gateway/behaviour';
import { unclear, type Fault } from './fault';

const json = '{"status":"Success"}';
const html = '<!doctype html><title>Recharge</title>Success';

function body(content: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  return replies('Success', 200, content, headers);
}

/** HTTP 200 without a clear word. */
export const bodyFaults: readonly Fault[] = [
  unclear('empty body', 'not_json', body('')),
  unclear('a page of HTML', 'not_json', body(html, { 'Content-Type': 'text/html' })),
  unclear('the bare word', 'not_json', body('Success')),
  unclear('the word as JSON text', 'not_json', body('"Success"')),
  unclear('a list', 'not_json', body(`[${json}]`)),
  unclear('rubbish after the object', 'not_json', body(`${json}<br>`)),
  unclear('rubbish before the object', 'not_json', body(`Notice: x\n${json}`)),
  unclear('two objects', 'not_json', body(`${json}${json}`)),
  unclear('an object cut in the middle', 'not_json', body('{"status":"Success","txn_id":"1')),
  unclear('a status twice, different', 'not_json', body('{"status":"Success","status":"Failure"}')),
  unclear('gzip', 'not_json', body(gzipSync(json), { 'Content-Encoding': 'gzip' })),
  unclear('gzip that is not announced', 'not_json', body(gzipSync(json))),
  unclear('plain JSON announced as br', 'not_json', body(json, { 'Content-Encoding': 'br' })),
  unclear('UTF-16', 'not_json', body(Buffer.from(`\uFEFF${json}`, 'utf16le'))),
  unclear('100,000 brackets', 'not_json', body('['.repeat(100_000))),
  unclear('no status', 'no_status_word', body('{"message":"Success"}')),
  unclear('empty status', 'no_status_word', says('Success', { status: '' })),
  unclear('null for a status', 'no_status_word', says('Success', { status: null })),
  unclear('status one level too deep', 'no_status_word', body(`{"data":${json}}`)),
  unclear('an unknown status word', 'unknown_status_word', says('Success', { status: 'Processing' })),
  unclear('Failed for Failure', 'unknown_status_word', says('Failure', { status: 'Failed' })),
  unclear('a number for a status', 'unknown_status_word', says('Success', { status: 1 })),
  unclear('true for a status', 'unknown_status_word', says('Success', { status: true })),
];

const withJson = [
  201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 407, 408,
  409, 410, 418, 421, 422, 425, 429, 500, 501, 502, 503, 504, 520, 599,
] as const;
const withoutJson = [302, 400, 401, 403, 404, 408, 421, 429, 500, 502, 503, 504] as const;

/** Any other HTTP status, whatever its body says. */
export const statusFaults: readonly Fault[] = [
  ...withJson.map((status) =>
    unclear(
      `HTTP ${status} with Success`,
      'http_status',
      replies('Success', status, json, { Location: 'http://portal.invalid/login' }),
    ),
  ),
  ...withoutJson.map((status) =>
    unclear(
      `HTTP ${status} with HTML`,
      'http_status',
      replies(null, status, html, { 'Content-Type': 'text/html', Location: 'http://portal.invalid/' }),
    ),
  ),
  unclear('HTTP 400 with Error', 'http_status', replies(null, 400, '{"status":"Error"}')),
  unclear('HTTP 500 with Failure', 'http_status', replies(null, 500, '{"status":"Failure"}')),
];
