import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withVirtualDisplay } from '../../scripts/running/virtual-display.mjs';

test.runIf(process.platform === 'linux')(
  'the screen of the tests stays as it is when its last program leaves',
  async () => {
    const kept = await withVirtualDisplay(async (env) => {
      const made = await atomOf(env, 'GALLA_WAS_HERE', 'make');
      expect(made).toBeGreaterThan(0);
      return { made, found: await atomOf(env, 'GALLA_WAS_HERE', 'find') };
    });
    expect(kept.found).toBe(kept.made);
  },
);

/**
 * Connects as the only program there is, asks for the number of a name, and leaves. A server that starts afresh
 * when its last program leaves forgets all names; what connects in that moment is refused.
 */
async function atomOf(env: NodeJS.ProcessEnv, name: string, how: 'make' | 'find'): Promise<number> {
  const socket = connect(`/tmp/.X11-unix/X${env['DISPLAY']?.slice(1)}`);
  await once(socket, 'connect');
  const cookie = readFileSync(env['XAUTHORITY'] ?? '').subarray(-16);
  const protocol = Buffer.from('MIT-MAGIC-COOKIE-1\0\0');
  const greeting = Buffer.alloc(12);
  greeting.write('l');
  greeting.writeUInt16LE(11, 2);
  greeting.writeUInt16LE(18, 6);
  greeting.writeUInt16LE(16, 8);
  socket.write(Buffer.concat([greeting, protocol, cookie]));
  const welcome = await bytes(socket, 8);
  expect(welcome[0]).toBe(1);
  await bytes(socket, welcome.readUInt16LE(6) * 4);

  const text = Buffer.from(name.padEnd(Math.ceil(name.length / 4) * 4, '\0'));
  const internAtom = Buffer.alloc(8);
  internAtom[0] = 16;
  internAtom[1] = how === 'find' ? 1 : 0;
  internAtom.writeUInt16LE(2 + text.length / 4, 2);
  internAtom.writeUInt16LE(name.length, 4);
  socket.write(Buffer.concat([internAtom, text]));
  const answer = await bytes(socket, 32);
  socket.end();
  await once(socket, 'close');
  return answer.readUInt32LE(8);
}

async function bytes(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const read: unknown = socket.read(count);
    if (Buffer.isBuffer(read)) return read;
    await once(socket, 'readable');
  }
}
