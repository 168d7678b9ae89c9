import type { SlipLine } from '../../../preload/contract/printing/slip';
import type { Darkness, DrawerPulse } from '../../../preload/contract/printing/saved-printer';
import { cutRows, type Bitmap } from '../drawing/bitmap';

/** The words of ESC/POS that slips need. Names and numbers as in Epson's command reference. */

type Text = Extract<SlipLine, { kind: 'text' }>;

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** A picture goes in bands of this many rows: the buffer of a cheap printer holds no more. */
export const MAX_BAND_ROWS = 200;

/**
 * `ESC @`, then `FS .`: a clone that starts in its Chinese mode would read two bytes above 0x7f as one sign.
 */
export const initialise: readonly number[] = [ESC, 0x40, FS, 0x2e];

export const lineFeed: readonly number[] = [0x0a];

/** `ESC t n` */
export function selectCodePage(number: number): readonly number[] {
  return [ESC, 0x74, number];
}

/** `ESC a n` */
export function align(where: Text['align']): readonly number[] {
  return [ESC, 0x61, { left: 0, centre: 1, right: 2 }[where]];
}

/** `ESC E n` */
export function emphasise(on: boolean): readonly number[] {
  return [ESC, 0x45, on ? 1 : 0];
}

/** `GS ! n`: width in the high half, height in the low half, each one less than the factor. */
export function letterSize(size: Text['size']): readonly number[] {
  return [GS, 0x21, { normal: 0x00, tall: 0x01, large: 0x11 }[size]];
}

/** `ESC d n`: 0 … 255 lines. */
export function feed(lines: number): readonly number[] {
  return [ESC, 0x64, Math.max(0, Math.min(255, Math.trunc(lines)))];
}

/** `GS V 66 0`: feeds to the knife and cuts, leaving a point. */
export const cut: readonly number[] = [GS, 0x56, 66, 0];

/** `ESC p m t1 t2`: the pulse in steps of 2 ms, on pin 2 (0) or 5 (1) of the plug, then 500 ms of rest. */
export function openDrawer({ pin, ms }: DrawerPulse): readonly number[] {
  return [ESC, 0x70, pin === 5 ? 1 : 0, ms / 2, 250];
}

/** `GS ( K`, function 49: steps from the printer's own density, -6 … 6. */
const density = { lighter: 0x100 - 3, darker: 3, darkest: 6 } as const;

/** `ESC 7`: the time the dots are heated, in 10 µs; printers come with 80. */
const heatTime = { lighter: 60, darker: 120, darkest: 160 } as const;

/**
 * Burns lighter or darker until the next `ESC @`. By `ESC 7` 64 dots are heated at once with 20 µs between, as the
 * printers do by themselves: more at once asks more of the power supply than it may have.
 */
export function darken({ command, level }: Darkness): readonly number[] {
  return command === 'density'
    ? [GS, 0x28, 0x4b, 2, 0, 0x31, density[level]]
    : [ESC, 0x37, 7, heatTime[level], 2];
}

/** `GS v 0`, one command a band. */
export function raster(bitmap: Bitmap): readonly Uint8Array[] {
  const bands: Uint8Array[] = [];
  for (let top = 0; top < bitmap.height; top += MAX_BAND_ROWS) {
    const band = cutRows(bitmap, top, Math.min(MAX_BAND_ROWS, bitmap.height - top));
    const head = [GS, 0x76, 0x30, 0, band.stride & 0xff, band.stride >> 8, band.height & 0xff, 0];
    bands.push(Uint8Array.from([...head, ...unspoken(band.rows)]));
  }
  return bands;
}

/** Second bytes of the commands that a printer obeys at once, wherever they stand: `DLE EOT`, `ENQ`, `DC4`. */
const obeyedAtOnce: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

/**
 * SECURITY: the dots of a picture must not speak to the printer. `10 04 01` in the middle of a letter is a
 * question, whose answer we would take for another one's; `10 14` may open the drawer. One more dot, beside a
 * black one, and it is none.
 */
function unspoken(rows: Uint8Array): Uint8Array {
  return rows.map((byte, at) => (byte === 0x10 && obeyedAtOnce.has(rows[at + 1] ?? 0) ? 0x18 : byte));
}

/** `GS ( k`: model 2, module size 6, level M, the text, print. `text` is ASCII, 1 … 4000 bytes. */
export function nativeQr(text: Uint8Array): readonly Uint8Array[] {
  const store = text.length + 3;
  return [
    Uint8Array.from([GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 50, 0]),
    Uint8Array.from([GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, 6]),
    Uint8Array.from([GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 49]),
    Uint8Array.from([GS, 0x28, 0x6b, store & 0xff, store >> 8, 0x31, 0x50, 0x30]),
    text,
    Uint8Array.from([GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30]),
  ];
}

/** `DLE EOT n`: asks a printer at once. 1 printer, 2 why it is offline, 4 paper. */
export function askStatus(about: 1 | 2 | 4): Uint8Array {
  return Uint8Array.from([0x10, 0x04, about]);
}
