import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrinterInput } from './printer-input';
import { MIDDLE_BYTES, msFor, silentMoods, statusByte, type PrinterMood } from './printer-moods';

/** A printer on a port of 127.0.0.1. */
export interface FakePrinter {
  readonly port: number;
  /** What arrived, a buffer for each connection, questions about the status taken out. */
  readonly jobs: readonly Buffer[];
  /** Those of them of which nothing more comes: whoever reads what is on paper reads these. */
  readonly finished: readonly Buffer[];
  /** When the last byte of a job arrived, in milliseconds of `performance.timeOrigin + performance.now()`. */
  readonly lastByteAt: number;
  mood: PrinterMood;
  /** Forgets what it printed, so that thousands of slips take no memory. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts one. */
export async function startFakePrinter(mood: PrinterMood = 'works'): Promise<FakePrinter> {
  const jobs: Buffer[][] = [];
  const over = new WeakSet<Buffer[]>();
  const sockets = new Set<Socket>();
  let lastByteAt = 0;
  // Half-open, as the socket of a printer: the end of our side is not the end of the printer's.
  const server = createServer({ highWaterMark: 1024, allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const job: Buffer[] = [];
    jobs.push(job);
    socket.on('close', () => {
      sockets.delete(socket);
      over.add(job);
    });
    void serve(socket, printer.mood, (bytes) => {
      if (bytes.length === 0) return;
      job.push(bytes);
      lastByteAt = performance.timeOrigin + performance.now();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const printer: FakePrinter = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    get jobs() {
      return jobs.map((parts) => Buffer.concat(parts));
    },
    get finished() {
      return jobs.filter((job) => over.has(job)).map((parts) => Buffer.concat(parts));
    },
    get lastByteAt() {
      return lastByteAt;
    },
    mood,
    forget() {
      jobs.length = 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return printer;
}

async function serve(socket: Socket, mood: PrinterMood, keep: (bytes: Buffer) => void): Promise<void> {
  if (mood === 'stalls') {
    socket.pause();
    return;
  }
  const input = new PrinterInput();
  let taken = 0;
  try {
    for await (const chunk of socket) {
      if (!(chunk instanceof Buffer)) continue;
      const wait = msFor(chunk.length, mood);
      if (wait > 0) await sleep(wait);
      const { printed, questions } = input.take(chunk);
      taken += printed.length;
      if (taken > MIDDLE_BYTES && goesAway(socket, mood)) {
        keep(printed.subarray(0, MIDDLE_BYTES));
        // Leaving the loop would close the line.
        await once(socket, 'close');
        return;
      }
      keep(printed);
      const answers = Buffer.from(questions.map((topic) => statusByte(topic, mood, taken)));
      if (answers.length > 0 && !silentMoods.has(mood)) socket.write(answers);
    }
    keep(input.end());
    if (mood !== 'says_nothing') socket.end();
  } catch {
    // The other side went away.
  }
}

/** What some printers do in the middle of a job; `true`: it prints no more. */
function goesAway(socket: Socket, mood: PrinterMood): boolean {
  if (mood === 'stalls_mid_job') socket.pause();
  else if (mood === 'resets_mid_job') socket.resetAndDestroy();
  else if (mood === 'closes_mid_job') socket.destroySoon();
  else return false;
  return true;
}
