import type { PaperDocument, SlipLine } from '../../../preload/contract/printing/slip';
import type { Bitmap } from '../drawing/bitmap';
import { qrBitmap } from '../drawing/qr-bitmap';
import { codePageNumbers, encodeText } from './code-pages';
import {
  align,
  cut,
  darken,
  emphasise,
  feed,
  initialise,
  letterSize,
  lineFeed,
  nativeQr,
  openDrawer,
  raster,
  selectCodePage,
} from './commands';
import type { PrinterProfile } from '../../../preload/contract/printing/saved-printer';
import { textRows } from './text-rows';

/** What goes to the printer besides the lines of the slip. */
export interface Extras {
  /** Pictures of the lines that the printer has no letters for, by their place in the slip. */
  readonly drawn: ReadonlyMap<number, Bitmap>;
  /** Kick the drawer: for cash only, never in practice mode. */
  readonly openDrawer: boolean;
}

/** The places of the lines that have to be drawn: the logo, and those with a character that the code page lacks. */
export function linesToDraw(slip: PaperDocument, { codePage }: PrinterProfile): readonly number[] {
  return slip.lines.flatMap((line, at) => {
    if (line.kind === 'logo') return [at];
    const words = wordsOf(line);
    return words === null || encodeText(words, codePage) !== null ? [] : [at];
  });
}

/**
 * A slip as ESC/POS, in pieces of whole commands: between two of them a printer may be asked how it is, which
 * inside a picture would be a part of the picture. Pure.
 * @throws RangeError when words that have to be drawn ({@link linesToDraw}) have no picture: a bug. A logo may
 * lack its picture: then the slip goes without it.
 */
export function encodeSlip(
  slip: PaperDocument,
  profile: PrinterProfile,
  extras: Extras,
): readonly Uint8Array[] {
  const job = new Job(profile);
  job.put(initialise, selectCodePage(codePageNumbers[profile.codePage]));
  if (profile.darkness !== null) job.put(darken(profile.darkness));
  // The drawer first: it opens while the paper moves.
  if (extras.openDrawer && profile.drawer) job.put(openDrawer(profile.drawerPulse));
  for (const [at, line] of slip.lines.entries()) {
    const picture = extras.drawn.get(at);
    if (picture === undefined) job.line(line);
    else job.picture(picture);
    job.endPiece();
  }
  // Who only tries the drawer pays with no paper.
  if (slip.lines.length === 0) return job.pieces();
  if (profile.cutter) job.put(feed(1), cut);
  else job.put(feed(4));
  return job.pieces();
}

/** Everything a line says; `null` for one that says nothing. */
function wordsOf(line: SlipLine): string | null {
  switch (line.kind) {
    case 'text':
    case 'banner':
      return line.text;
    case 'pair':
      return `${line.label} ${line.value}`;
    case 'rule':
    case 'qr':
    case 'logo':
    case 'feed':
      return null;
  }
}

/** Bytes on their way to one printer. */
class Job {
  readonly #profile: PrinterProfile;
  readonly #pieces: Uint8Array[] = [];
  #parts: Uint8Array[] = [];

  constructor(profile: PrinterProfile) {
    this.#profile = profile;
  }

  put(...commands: readonly (readonly number[])[]): void {
    for (const command of commands) this.#parts.push(Uint8Array.from(command));
  }

  picture(bitmap: Bitmap): void {
    this.put(align('left'));
    for (const band of raster(bitmap)) {
      this.#parts.push(band);
      this.endPiece();
    }
  }

  line(line: SlipLine): void {
    switch (line.kind) {
      case 'qr':
        this.#code(line.text);
        return;
      case 'feed':
        this.put(feed(line.lines));
        return;
      case 'logo':
        return;
      case 'text':
      case 'pair':
      case 'banner':
      case 'rule':
        for (const row of textRows(line, this.#profile)) {
          this.put(align(row.align), emphasise(row.bold), letterSize(row.size));
          this.#parts.push(this.#letters(row.text));
          this.put(lineFeed);
        }
        this.put(emphasise(false), letterSize('normal'));
    }
  }

  /** Here a printer may be asked how it is. */
  endPiece(): void {
    if (this.#parts.length > 0) this.#pieces.push(Uint8Array.from(Buffer.concat(this.#parts)));
    this.#parts = [];
  }

  pieces(): readonly Uint8Array[] {
    this.endPiece();
    return this.#pieces;
  }

  #code(text: string): void {
    const ascii = encodeText(text, 'ascii');
    if (!this.#profile.nativeQr || ascii === null) {
      this.picture(qrBitmap(text, this.#profile.dots));
      return;
    }
    this.put(align('centre'));
    this.#parts.push(...nativeQr(ascii));
    this.put(align('left'));
  }

  #letters(text: string): Uint8Array {
    const bytes = encodeText(text, this.#profile.codePage);
    if (bytes === null) throw new RangeError('a line that has to be drawn has no picture');
    return bytes;
  }
}
