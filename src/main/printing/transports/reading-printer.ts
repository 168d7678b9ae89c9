import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { askStatus } from '../../slips/escpos/commands';
import { STALL_MS } from '../deadline';
import type { PrinterLine } from './printer-line';
import { hindrance } from './printer-status';

/** So many bytes may be on their way that the printer has not answered for. */
const WINDOW_BYTES = 4096;
/** The slowest kiosk printers hang behind a 9600 baud line. */
const SLOWEST_MS_PER_BYTE = 1.25;
/** From so many bytes on the time they took says how fast the printer is. */
const PACE_BYTES = 500;

/** A printer that answers, while it reads: after every piece it is asked about its paper. */
export class ReadingPrinter {
  readonly #line: PrinterLine;
  readonly #startedAt = performance.now();
  /** Sizes of the pieces that it has not answered for. */
  readonly #unread: number[] = [];
  #read = 0;
  #answered: number;
  #stopped = false;

  constructor(line: PrinterLine) {
    this.#line = line;
    this.#answered = line.answers.length;
  }

  /** `false` once it has hung up, or has read nothing for too long. */
  get reads(): boolean {
    return !this.#stopped;
  }

  /** Gives it a piece as soon as it has read most of those before. Answers what hinders it. */
  async give(piece: Uint8Array): Promise<PrintCause | null> {
    this.#line.write(piece);
    this.#line.write(askStatus(4));
    this.#unread.push(piece.length);
    return this.#readUpTo(WINDOW_BYTES);
  }

  /** Waits until it has read all that it was given. */
  async readAll(): Promise<PrintCause | null> {
    return this.#readUpTo(0);
  }

  async #readUpTo(left: number): Promise<PrintCause | null> {
    while (this.#unreadBytes > left) {
      const answered = await this.#line.until(
        () => this.#line.answers.length > this.#answered,
        this.#patience,
      );
      if (!answered) {
        this.#stopped = true;
        return null;
      }
      const hindered = hindrance(4, this.#line.answers[this.#answered] ?? 0);
      this.#answered += 1;
      this.#read += this.#unread.shift() ?? 0;
      if (hindered !== null) return hindered;
    }
    return null;
  }

  get #unreadBytes(): number {
    return this.#unread.reduce((sum, size) => sum + size, 0);
  }

  /** How long it may read without an answer: a printer that has shown to be slow gets what its pace asks for. */
  get #patience(): number {
    if (this.#read < PACE_BYTES) return STALL_MS;
    const pace = (performance.now() - this.#startedAt) / this.#read;
    return Math.max(STALL_MS, this.#unreadBytes * Math.min(2 * pace, SLOWEST_MS_PER_BYTE));
  }
}
