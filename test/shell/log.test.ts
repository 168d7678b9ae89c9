import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMask } from '../../src/main/settings/mask';
import { Secret } from '../../src/main/settings/secret';
import { openLog } from '../../src/main/shell/log';

const token = 'tok/4711+very=Secret';
let folder = '';
const now = () => Date.UTC(2026, 10, 12, 6, 30);
const written = () => readFileSync(join(folder, 'logs', 'galla.log'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(maxBytes?: number) {
  const mask = createMask();
  mask.learn(new Secret(token));
  const options = { folder: join(folder, 'logs'), hide: (text: string) => mask.hide(text), now };
  return openLog(maxBytes === undefined ? options : { ...options, maxBytes });
}

test('a line has its time, what happened and the facts', () => {
  open().info('started', { version: '0.1.0', packaged: false });
  expect(written()).toBe('2026-11-12T06:30:00.000Z info started version=0.1.0 packaged=false\n');
});

test('the token is in no line, wherever it came from', () => {
  const log = open();
  log.info(`asked ${token}`, { [token]: token, url: `https://h/?api_token=${encodeURIComponent(token)}` });
  log.error('failed', new Error(`connect to ${token}`, { cause: token }));
  log.error('failed', { toString: () => token });
  expect(written()).toContain('[secret]');
  for (const form of [token, encodeURIComponent(token)]) expect(written()).not.toContain(form);
});

test('an error is one line, so that no reply can write lines of its own', () => {
  open().error('failed', new Error('one\n2026-11-12T06:30:00.000Z info all is well\u001b[2J'));
  expect(written().trimEnd().split('\n')).toHaveLength(1);
  expect(written()).not.toContain('\u001b');
});

test('it never grows beyond four files of the given size', () => {
  const log = open(500);
  for (let nth = 0; nth < 100; nth += 1) log.info('a line of some length', { nth });
  const files = readdirSync(join(folder, 'logs')).sort();
  expect(files).toEqual(['galla.1.log', 'galla.2.log', 'galla.3.log', 'galla.log']);
  for (const file of files) expect(statSync(join(folder, 'logs', file)).size).toBeLessThanOrEqual(500);
  expect(written()).toContain('nth=99');
});

test('a long line is cut', () => {
  open().info('x'.repeat(50_000));
  expect(written().length).toBeLessThan(5_000);
});

test('where nothing can be written, nothing is thrown', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  expect(() => open().info('started')).not.toThrow();
  expect(existsSync(join(folder, 'logs', 'galla.log'))).toBe(false);
});
