import { connect, type Socket } from 'node:net';
import type { PrintCause } from '../../../preload/contract/print-task';
import { askStatus } from '../../receipts/escpos/commands';
import { codeOf, failed, notKnown, sent, type Delivery } from './delivery';
import { hindrance, type StatusTopic } from './printer-status';

/** Where a network printer listens. */
export interface NetworkAddress {
  readonly host: string;
  /** Usually 9100. */
  readonly port: number;
}

const CONNECT_MS = 4000;
/** A printer that answers at all does so within this time: the answer is made by its interface. */
const STATUS_MS = 500;
const GOODBYE_MS = 5000;
/** The slowest kiosk printers hang behind a 9600 baud line. */
const SLOWEST_BYTES_PER_MS = 0.8;

const topics: readonly StatusTopic[] = [1, 2, 4];

/**
 * Sends bytes to a printer on port 9100. Before the first byte it asks the printer how it is, where the
 * printer knows the question; after the last it asks again, so that an answer proves that all was read, and
 * says goodbye properly: a reset would throw away what the printer has not read yet. Sends once, never again.
 * Never rejects.
 */
export async function sendToNetworkPrinter(
  { host, port }: NetworkAddress,
  bytes: Uint8Array,
): Promise<Delivery> {
  const socket = connect({ host, port });
  const line = new Line(socket);
  try {
    const trouble = await line.opened(CONNECT_MS);
    if (trouble !== null) return failed(trouble);
    const before = await line.status(STATUS_MS);
    if (before.hindered !== null) return failed(before.hindered);
    return await line.deliver(bytes, before.answers);
  } finally {
    socket.destroy();
  }
}

const connectCauses: Readonly<Record<string, PrintCause>> = {
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNREFUSED: 'refused',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
};

interface Status {
  /** Whether the printer knows the question. */
  readonly answers: boolean;
  readonly hindered: PrintCause | null;
}

/** One connection: what came in, whether it ended, and waiting with a deadline for either. */
class Line {
  readonly #socket: Socket;
  readonly #received: number[] = [];
  #ended = false;
  #error: unknown = null;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true);
    socket.on('connect', () => this.#wake());
    socket.on('data', (data: Buffer) => {
      this.#received.push(...data);
      this.#wake();
    });
    socket.on('drain', () => this.#wake());
    socket.on('error', (error) => {
      this.#error = error;
      this.#wake();
    });
    socket.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** `null` once there is a connection. */
  async opened(ms: number): Promise<PrintCause | null> {
    await this.#until(() => !this.#socket.connecting, ms);
    if (this.#error !== null) return connectCauses[codeOf(this.#error)] ?? 'offline';
    return this.#socket.connecting ? 'offline' : null;
  }

  /** Asks how the printer is. */
  async status(ms: number): Promise<Status> {
    const from = this.#received.length;
    for (const topic of topics) this.#socket.write(askStatus(topic));
    const answered = await this.#until(() => this.#received.length >= from + topics.length, ms);
    const causes = topics.map((topic, at) => hindrance(topic, this.#received[from + at] ?? 0));
    // "Offline" alone is the vaguest: a cover or the paper explains it.
    const hindered = causes[1] ?? causes[2] ?? causes[0] ?? null;
    return { answers: answered && !this.#broken, hindered };
  }

  async deliver(bytes: Uint8Array, answers: boolean): Promise<Delivery> {
    const patience = GOODBYE_MS + bytes.length / SLOWEST_BYTES_PER_MS;
    this.#socket.write(bytes);
    if (answers) {
      const after = await this.status(patience);
      if (after.hindered === 'paper_out') return failed('paper_out_mid_job');
      if (after.answers) {
        this.#socket.end();
        await this.#until(() => this.#ended, GOODBYE_MS);
        return sent;
      }
    } else {
      this.#socket.end();
      await this.#until(() => this.#ended, patience);
    }
    if (this.#error !== null) return failed('cut_off');
    // The end of a connection is a goodbye only after all bytes had left.
    if (this.#ended) return this.#socket.writableFinished ? sent : failed('cut_off');
    return notKnown('no_goodbye');
  }

  get #broken(): boolean {
    return this.#ended || this.#error !== null;
  }

  /** Waits for a condition, for the end of the line, or for the time to be over; answers the condition. */
  async #until(condition: () => boolean, ms: number): Promise<boolean> {
    const deadline = Date.now() + ms;
    while (!condition() && !this.#broken && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadline - Date.now());
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return condition();
  }
}
