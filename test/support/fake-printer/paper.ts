import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { encode } from 'uqr';
import type { Command } from './commands';
import { LETTER_HEIGHT, LETTER_WIDTH, letterDot, letterOf } from './letters';

/** A line of letters as it stands on the paper. */
export interface SetLine {
  readonly text: string;
  readonly bold: boolean;
  readonly across: number;
  readonly down: number;
  readonly align: number;
  /** In dots from the left edge of the head. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** A picture as it stands on the paper. */
export interface SetPicture {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** Dots between two lines of letters. */
const LINE_DOTS = 30;

/** The paper of a thermal printer: what its head burns, and what a person reads. */
export class Paper {
  readonly lines: SetLine[] = [];
  readonly pictures: SetPicture[] = [];
  readonly codes: string[] = [];
  /** What a real printer would have done wrong: a letter beyond the edge, an unknown command … */
  readonly problems: string[] = [];
  cuts = 0;
  drawerKicks = 0;
  readonly #dots: number;
  #rows: Uint8Array[] = [];
  #line = '';
  #top = 0;
  #page = 0;
  #align = 0;
  #bold = false;
  #across = 1;
  #down = 1;
  #qr = '';

  constructor(dots: number) {
    this.#dots = dots;
  }

  /** Height of what was printed, in dots. */
  get height(): number {
    return Math.max(this.#rows.length, this.#top);
  }

  /** All letters, line after line, as a person copies them from the slip. */
  get text(): string {
    return this.lines.map(({ text }) => text).join('\n');
  }

  do(command: Command): void {
    switch (command.kind) {
      case 'letter':
        this.#line += letterOf(command.byte, this.#page);
        return;
      case 'line_feed':
        this.#endLine();
        return;
      case 'feed':
        if (this.#line !== '') this.#endLine();
        this.#top += command.lines * LINE_DOTS;
        return;
      case 'initialise':
        [this.#page, this.#align, this.#bold, this.#across, this.#down] = [0, 0, false, 1, 1];
        return;
      case 'code_page':
        this.#page = command.number;
        return;
      case 'align':
        this.#align = command.where;
        return;
      case 'bold':
        this.#bold = command.on;
        return;
      case 'size':
        [this.#across, this.#down] = [command.across, command.down];
        return;
      case 'raster':
        this.#raster(command.stride, command.height, command.rows);
        return;
      case 'qr':
        this.#code(command.step, command.data);
        return;
      case 'cut':
        this.cuts += 1;
        return;
      case 'drawer':
        this.drawerKicks += 1;
        return;
      case 'leave_chinese':
      case 'ask_status':
        return;
      case 'barcode':
      case 'unknown':
        this.problems.push(`does not know ${JSON.stringify(command)}`);
    }
  }

  /** The paper as a picture, black on white, with a white margin so that nothing at an edge is overlooked. */
  png(): Buffer {
    const margin = 16;
    const width = this.#dots + 2 * margin;
    const height = this.height + 2 * margin;
    const png = new PNG({ width, height });
    png.data.fill(255);
    for (const [y, row] of this.#rows.entries()) {
      for (let x = 0; x < this.#dots; x += 1) {
        if ((row[x] ?? 0) === 0) continue;
        const at = ((y + margin) * width + x + margin) * 4;
        png.data.fill(0, at, at + 3);
      }
    }
    return PNG.sync.write(png, { colorType: 0 });
  }

  /** The dots of some rows, one byte each, 1 for black. */
  dots(top: number, height: number): readonly Uint8Array[] {
    return Array.from({ length: height }, (_, at) => this.#rows[top + at] ?? new Uint8Array(this.#dots));
  }

  /** What a camera held over the last picture reads; `null` when it finds no code. */
  readCode(): string | null {
    const last = this.pictures.at(-1);
    if (last === undefined) return null;
    const pixels = new Uint8ClampedArray(this.#dots * last.height * 4).fill(255);
    for (const [y, row] of this.dots(last.top, last.height).entries()) {
      for (const [x, dot] of row.entries()) {
        const at = (y * this.#dots + x) * 4;
        if (dot === 1) pixels.fill(0, at, at + 3);
      }
    }
    return jsqr(pixels, this.#dots, last.height)?.data ?? null;
  }

  #endLine(): void {
    const text = this.#line;
    this.#line = '';
    const width = text.length * LETTER_WIDTH * this.#across;
    if (width > this.#dots) this.problems.push(`${text} is ${width} dots wide`);
    const room = this.#dots - width;
    const left = this.#align === 1 ? Math.floor(room / 2) : this.#align === 2 ? room : 0;
    if (text !== '') {
      this.lines.push({
        text,
        bold: this.#bold,
        across: this.#across,
        down: this.#down,
        align: this.#align,
        left,
        right: left + width,
        top: this.#top,
      });
    }
    for (const [at, letter] of Array.from(text).entries()) {
      this.#letter(letter, left + at * LETTER_WIDTH * this.#across);
    }
    this.#top += Math.max(LINE_DOTS, LETTER_HEIGHT * this.#down + 6);
  }

  #letter(letter: string, left: number): void {
    for (let y = 0; y < LETTER_HEIGHT * this.#down; y += 1) {
      for (let x = 0; x < LETTER_WIDTH * this.#across; x += 1) {
        if (!letterDot(letter, Math.floor(x / this.#across), Math.floor(y / this.#down))) continue;
        this.#burn(left + x, this.#top + y);
        if (this.#bold) this.#burn(left + x + 1, this.#top + y);
      }
    }
  }

  #raster(stride: number, height: number, rows: Uint8Array): void {
    if (this.#line !== '') this.problems.push('a picture in the middle of a line');
    if (stride * 8 > this.#dots) this.problems.push(`a picture ${stride * 8} dots wide`);
    if (height > 200) this.problems.push(`a band of ${height} rows`);
    this.pictures.push({ top: this.#top, height, width: stride * 8 });
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < stride * 8; x += 1) {
        if (((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0) this.#burn(x, this.#top + y);
      }
    }
    this.#top += height;
  }

  #code(step: number, data: Uint8Array): void {
    if (step === 0x50) this.#qr = Buffer.from(data.slice(1)).toString('latin1');
    if (step !== 0x51) return;
    this.codes.push(this.#qr);
    const modules = encode(this.#qr, { ecc: 'M', border: 0 }).data;
    const left = Math.floor((this.#dots - modules.length * 6) / 2);
    for (let y = 0; y < modules.length * 6; y += 1) {
      for (let x = 0; x < modules.length * 6; x += 1) {
        if (modules[Math.floor(y / 6)]?.[Math.floor(x / 6)] === true)
          this.#burn(left + x, this.#top + y + 24);
      }
    }
    this.pictures.push({ top: this.#top, height: modules.length * 6 + 48, width: this.#dots });
    this.#top += modules.length * 6 + 48;
  }

  #burn(x: number, y: number): void {
    if (x < 0 || x >= this.#dots) return;
    while (this.#rows.length <= y) this.#rows.push(new Uint8Array(this.#dots));
    const row = this.#rows[y];
    if (row !== undefined) row[x] = 1;
  }
}
