import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a fake printer behaves. `mute` prints but knows no `DLE EOT`, as many cheap ones. */
export const printerMoods = [
  'works',
  'mute',
  'stalls',
  'resets_mid_job',
  'paper_out',
  'cover_open',
  'paper_out_mid_job',
  'drips',
  'small_buffer',
] as const;
export type PrinterMood = (typeof printerMoods)[number];

/** A printer on a port of 127.0.0.1. */
export interface FakePrinter {
  readonly port: number;
  /** What arrived, a buffer for each connection, questions about the status taken out. */
  readonly jobs: readonly Buffer[];
  mood: PrinterMood;
  close(): Promise<void>;
}

/** Starts one. */
export async function startFakePrinter(mood: PrinterMood = 'works'): Promise<FakePrinter> {
  const jobs: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ highWaterMark: 1024 }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    jobs.push(Buffer.alloc(0));
    void serve(socket, printer.mood, (bytes) => {
      const at = jobs.length - 1;
      jobs[at] = Buffer.concat([jobs[at] ?? Buffer.alloc(0), bytes]);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const printer: FakePrinter = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    jobs,
    mood,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return printer;
}

/** A status byte with the fixed bits and some of the others. */
const FINE = 0x12;

async function serve(socket: Socket, mood: PrinterMood, keep: (bytes: Buffer) => void): Promise<void> {
  if (mood === 'stalls') {
    socket.pause();
    return;
  }
  let taken = 0;
  try {
    for await (const chunk of socket) {
      if (!(chunk instanceof Buffer)) continue;
      // 9600 baud, ten bits a byte; a small buffer empties at the speed of the paper.
      if (mood === 'drips') await sleep(chunk.length / 0.96);
      if (mood === 'small_buffer') await sleep(chunk.length / 20);
      const { bytes, answers } = readChunk(chunk, mood, taken);
      taken += bytes.length;
      if (mood === 'resets_mid_job' && taken > 500) {
        keep(bytes.subarray(0, 500));
        socket.resetAndDestroy();
        return;
      }
      keep(bytes);
      if (answers.length > 0 && mood !== 'mute') socket.write(answers);
    }
  } catch {
    // The other side went away.
  }
}

/** Parts a chunk into what is printed and the answers to `DLE EOT n` in it. */
function readChunk(
  chunk: Buffer,
  mood: PrinterMood,
  taken: number,
): { readonly bytes: Buffer; readonly answers: Buffer } {
  const bytes: number[] = [];
  const answers: number[] = [];
  for (let at = 0; at < chunk.length; at += 1) {
    const topic = chunk[at + 2];
    if (chunk[at] === 0x10 && chunk[at + 1] === 0x04 && topic !== undefined && topic < 5) {
      answers.push(statusByte(topic, mood, taken + bytes.length));
      at += 2;
    } else {
      bytes.push(chunk[at] ?? 0);
    }
  }
  return { bytes: Buffer.from(bytes), answers: Buffer.from(answers) };
}

function statusByte(topic: number, mood: PrinterMood, taken: number): number {
  const out = mood === 'paper_out' || (mood === 'paper_out_mid_job' && taken > 0);
  if (topic === 4 && out) return FINE | 0x60;
  if (topic === 2 && mood === 'cover_open') return FINE | 0x04;
  if (topic === 1 && (out || mood === 'cover_open')) return FINE | 0x08;
  return FINE;
}
