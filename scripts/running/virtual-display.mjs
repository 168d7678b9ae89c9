import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SetUpProblem } from '../set-up/problem.mjs';

/**
 * Gives `work` the environment of a screen that nobody sees, and ends that screen afterwards.
 *
 * Xvfb chooses a free number itself (`-displayfd`), so that several can start at once. It is run by a
 * shell that ends it when our end of a pipe closes: however we die, no Xvfb stays behind.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, cookieFor(randomBytes(16)), { mode: 0o600 });
  // Without -noreset it starts afresh when its last program leaves, and refuses the next one in that moment.
  const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-noreset', '-nolisten', 'tcp'];
  words.push('-auth', authority);
  const server = spawn(
    'sh',
    ['-c', 'Xvfb "$@" 2>/dev/null & cat >/dev/null; kill $!; wait', 'Xvfb', ...words],
    {
      stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
      // Ctrl-C is for the app; its screen goes last.
      detached: true,
    },
  );
  const gone = once(server, 'exit');
  try {
    const number = await numberFrom(server.stdio[3]);
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${number}`, XAUTHORITY: authority });
  } finally {
    server.stdin?.end();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('node:stream').Stream | null | undefined} pipe */
async function numberFrom(pipe) {
  if (!(pipe instanceof Readable)) throw new TypeError('no pipe to Xvfb');
  let text = '';
  for await (const piece of pipe.setEncoding('utf8')) {
    text += piece;
    if (text.endsWith('\n')) return text.trim();
  }
  throw new SetUpProblem('Xvfb does not start; is the Debian package xvfb installed?');
}

/**
 * One entry of an Xauthority file, so that only we may connect: family "any", no address, no display
 * number (both match all), the protocol's name, the cookie. Every text has its length before it.
 *
 * @param {Buffer} cookie
 */
function cookieFor(cookie) {
  const any = Buffer.from([0xff, 0xff]);
  const texts = ['', '', 'MIT-MAGIC-COOKIE-1', cookie].map((text) => {
    const bytes = Buffer.from(text);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return Buffer.concat([any, ...texts]);
}
