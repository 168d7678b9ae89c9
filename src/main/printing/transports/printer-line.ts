import { connect, type Socket } from 'node:net';
import { isStatus } from './printer-status';

/** Where a network printer listens. */
export interface NetworkAddress {
  readonly host: string;
  /** Usually 9100. */
  readonly port: number;
}

/** A wait is counted in turns of at most this, so that there are many between its begin and its end. */
const TURN_MS = 50;

/** One connection to a printer: what came in, whether it broke, and waiting until something happens. */
export class PrinterLine {
  readonly #socket: Socket;
  readonly #answers: number[] = [];
  #broken = false;
  #error: unknown = null;
  #wake: () => void = () => undefined;

  constructor(address: NetworkAddress) {
    this.#socket = connect(address).setNoDelay(true);
    for (const event of ['connect', 'drain'] as const) this.#socket.on(event, () => this.#changed());
    this.#socket.on('data', (data: Buffer) => {
      // A printer may speak unasked, of its drawer or with XON: that is a sign of life, but no answer.
      this.#answers.push(...data.filter(isStatus));
      this.#changed();
    });
    this.#socket.on('error', (error) => {
      this.#error = error;
      this.#changed();
    });
    // Either end of the line is the end of it: a printer that has closed its own prints nothing more.
    for (const event of ['end', 'close'] as const) {
      this.#socket.on(event, () => {
        this.#broken = true;
        this.#changed();
      });
    }
  }

  get isOpen(): boolean {
    return !this.#socket.connecting && !this.isBroken;
  }

  /** Closed by the printer, or torn. */
  get isBroken(): boolean {
    return this.#broken || this.#error !== null;
  }

  /** `null` when nothing tore it. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether the system has taken all that was written. The printer may have read none of it. */
  get isFlushed(): boolean {
    return this.#socket.writableLength === 0;
  }

  /** The status bytes that came so far, in the order of the questions. */
  get answers(): readonly number[] {
    return this.#answers;
  }

  write(bytes: Uint8Array): void {
    this.#socket.write(bytes, () => this.#changed());
  }

  /** Says goodbye once everything is on its way: a reset would throw away what the printer has not read. */
  end(): void {
    this.#socket.end();
  }

  /** Lets go of it. What the system has taken still goes to the printer. */
  close(): void {
    this.#socket.destroy();
  }

  /** Tears it: what the printer has not read is not printed later, when nobody waits for it any more. */
  tear(): void {
    this.#socket.resetAndDestroy();
  }

  /** Bytes that wait for the system to take them. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  /**
   * Waits for a condition or for the end of the line, `ms` at most, whatever else comes in meanwhile: a printer that
   * chatters must not hold its line for ever. Only time in which an answer could be heard counts: a program that was held
   * up by something else for a second finds its own timer first, then the answer that has long been there, and would
   * print on a printer that has just said that its paper is out. Answers the condition.
   */
  async until(condition: () => boolean, ms: number): Promise<boolean> {
    let left = ms;
    while (!condition() && !this.isBroken && left > 0) {
      const turn = Math.min(left, TURN_MS);
      const begin = performance.now();
      await this.#wokenWithin(turn);
      left -= Math.min(turn, performance.now() - begin);
    }
    return condition();
  }

  async #wokenWithin(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #changed(): void {
    this.#wake();
  }
}
