import { encode } from 'uqr';
import { code128 } from './code-128';
import type { Command } from './command';
import { Dots } from './dots';
import { LETTER_HEIGHT, LETTER_WIDTH, letterDot, letterOf } from './letters';
import { textOf, type SetLetter, type SetLine } from './set-line';

/** A picture as it stands on the paper. */
export interface SetPicture {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** Dots between two lines of letters. */
const LINE_DOTS = 30;
/** `GS k` of Code 128. */
const CODE_128 = 73;
/** Dots a module of a QR code that the printer draws itself. */
const MODULE = 6;

/** The paper of a thermal printer: what its head burns, and what a person reads. */
export class Paper {
  readonly lines: SetLine[] = [];
  readonly pictures: SetPicture[] = [];
  readonly codes: string[] = [];
  readonly barcodes: string[] = [];
  /** What a real printer would have done wrong: a letter beyond the edge, an unknown command … */
  readonly problems: string[] = [];
  cuts = 0;
  readonly drawerKicks: { readonly pin: number; readonly ms: number }[] = [];
  readonly #dots: Dots;
  #line: SetLetter[] = [];
  #x = 0;
  #top = 0;
  #page = 0;
  #align = 0;
  #style = { bold: false, across: 1, down: 1 };
  #bar = { height: 162, width: 3, text: 0 };
  #qr = '';

  constructor(dots: number) {
    this.#dots = new Dots(dots);
  }

  /** Height of what was printed, in dots. */
  get height(): number {
    return Math.max(this.#dots.height, this.#top);
  }

  /** All letters, line after line, as a person copies them from the slip. */
  get text(): string {
    return this.lines.map(({ text }) => text).join('\n');
  }

  do(command: Command): void {
    switch (command.kind) {
      case 'letter':
        this.#set(letterOf(command.byte, this.#page));
        return;
      case 'move':
        this.#x = command.from === 'edge' ? command.dots : this.#x + command.dots;
        return;
      case 'line_feed':
        this.#endLine();
        return;
      case 'feed':
        if (this.#line.length > 0) this.#endLine();
        this.#top += command.lines * LINE_DOTS;
        return;
      case 'initialise':
        [this.#page, this.#align] = [0, 0];
        this.#style = { bold: false, across: 1, down: 1 };
        return;
      case 'code_page':
        this.#page = command.number;
        return;
      case 'align':
        this.#align = command.where;
        return;
      case 'bold':
        this.#style = { ...this.#style, bold: command.on };
        return;
      case 'size':
        this.#style = { ...this.#style, across: command.across, down: command.down };
        return;
      case 'raster':
        this.#raster(command.stride, command.height, command.rows);
        return;
      case 'qr':
        this.#code(command.step, command.data);
        return;
      case 'bar_height':
        this.#bar.height = command.dots;
        return;
      case 'bar_width':
        this.#bar.width = command.dots;
        return;
      case 'bar_text':
        this.#bar.text = command.where;
        return;
      case 'barcode':
        this.#bars(command.system, command.data);
        return;
      case 'cut':
        this.cuts += 1;
        return;
      case 'drawer':
        this.drawerKicks.push({ pin: command.pin, ms: command.ms });
        return;
      case 'no_change':
      case 'ask_status':
        return;
      case 'unknown':
        this.problems.push(`does not know ${JSON.stringify(command)}`);
    }
  }

  /** The paper as a picture, black on white. */
  png(): Buffer {
    return this.#dots.png(this.height);
  }

  /** The dots of some rows, one byte each, 1 for black. */
  dots(top: number, height: number): readonly Uint8Array[] {
    return this.#dots.rows(top, height);
  }

  /** What a camera held over the last picture reads; `null` when it finds no code. */
  readCode(): string | null {
    const last = this.pictures.at(-1);
    return last === undefined ? null : this.#dots.readCode(last.top, last.height);
  }

  #set(letter: string): void {
    this.#line.push({ letter, left: this.#x, ...this.#style });
    this.#x += LETTER_WIDTH * this.#style.across;
  }

  #endLine(): void {
    const width = this.#x;
    const letters = this.#line.map((set) => ({ ...set, left: set.left + this.#leftOf(width) }));
    const [first] = letters;
    const down = Math.max(1, ...letters.map((set) => set.down));
    if (first !== undefined) {
      const text = textOf(letters);
      const { left, bold, across } = first;
      if (width > this.#dots.width) this.problems.push(`${text} is ${width} dots wide`);
      const right = this.#leftOf(width) + width;
      const place = { align: this.#align, left, right, top: this.#top };
      this.lines.push({ text, bold, across, down: first.down, ...place, letters });
    }
    for (const set of letters) this.#burnLetter(set);
    this.#top += Math.max(LINE_DOTS, LETTER_HEIGHT * down + 6);
    [this.#line, this.#x] = [[], 0];
  }

  /** Where something of a width begins, as the paper is aligned. */
  #leftOf(width: number): number {
    const room = this.#dots.width - width;
    return this.#align === 1 ? Math.floor(room / 2) : this.#align === 2 ? room : 0;
  }

  #burnLetter({ letter, left, bold, across, down }: SetLetter): void {
    for (let y = 0; y < LETTER_HEIGHT * down; y += 1) {
      for (let x = 0; x < LETTER_WIDTH * across; x += 1) {
        if (!letterDot(letter, Math.floor(x / across), Math.floor(y / down))) continue;
        this.#dots.burn(left + x, this.#top + y);
        if (bold) this.#dots.burn(left + x + 1, this.#top + y);
      }
    }
  }

  #raster(stride: number, height: number, rows: Uint8Array): void {
    const width = stride * 8;
    if (this.#line.length > 0) this.problems.push('a picture in the middle of a line');
    if (height > 200) this.problems.push(`a band of ${height} rows`);
    this.#picture(width, height, (x, y) => ((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0);
  }

  #code(step: number, data: Uint8Array): void {
    if (step === 0x50) this.#qr = Buffer.from(data.slice(1)).toString('latin1');
    if (step !== 0x51) return;
    this.codes.push(this.#qr);
    const modules = encode(this.#qr, { ecc: 'M', border: 4 }).data;
    const size = modules.length * MODULE;
    this.#picture(size, size, (x, y) => modules[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] === true);
  }

  #bars(system: number, data: Uint8Array): void {
    const bars = system === CODE_128 ? code128(data) : null;
    if (bars === null) {
      this.problems.push(`has no bars for system ${system}`);
      return;
    }
    const { height, width, text } = this.#bar;
    this.barcodes.push(bars.text);
    this.#picture(bars.modules.length * width, height, (x) => bars.modules[Math.floor(x / width)] === true);
    if (text < 2) return;
    for (const letter of bars.text) this.#set(letter);
    this.#endLine();
  }

  #picture(width: number, height: number, isBlack: (x: number, y: number) => boolean): void {
    const left = this.#leftOf(width);
    if (width > this.#dots.width) this.problems.push(`a picture ${width} dots wide`);
    this.pictures.push({ top: this.#top, height, width });
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) if (isBlack(x, y)) this.#dots.burn(left + x, this.#top + y);
    }
    this.#top += height;
  }
}
