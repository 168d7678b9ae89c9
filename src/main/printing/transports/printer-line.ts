import { connect, type Socket } from 'node:net';
import { isStatus } from './printer-status';

/** Where a network printer listens. */
export interface NetworkAddress {
  readonly host: string;
  /** Usually 9100. */
  readonly port: number;
}

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
   * chatters must not hold its line for ever. Answers the condition.
   */
  async until(condition: () => boolean, ms: number): Promise<boolean> {
    const end = performance.now() + ms;
    for (;;) {
      const left = end - performance.now();
      if (condition() || this.isBroken || left <= 0) return condition();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  #changed(): void {
    this.#wake();
  }
}
