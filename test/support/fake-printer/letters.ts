import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** Dots of a letter of the printer's font A. */
export const LETTER_WIDTH = 12;
export const LETTER_HEIGHT = 24;
/** Letters a row of the picture. */
const PER_ROW = 32;

/** Numbers of `ESC t` and the byte tables that Node's decoders know under that name, read from there. */
const pages: Readonly<Record<number, string>> = { 0: 'cp437', 16: 'windows-1252', 19: 'cp858' };

/** IBM's pages are not among the decoders of Node: their upper halves, from 0x80 on. */
const ibm: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  cp858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ ',
};

/** The letter of a byte on the page of that number; `?` for a page this printer does not have. */
export function letterOf(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCodePoint(byte);
  const name = pages[page];
  if (name === undefined) return '?';
  const table = ibm[name];
  if (table !== undefined) return table.charAt(byte - 0x80);
  return new TextDecoder(name).decode(Uint8Array.of(byte));
}

/** Every letter this printer can set, in the order of the picture. */
export const letters: readonly string[] = [
  ...new Set(
    Object.keys(pages).flatMap((page) =>
      Array.from({ length: 0xe0 }, (_, at) => letterOf(at + 0x20, Number(page))),
    ),
  ),
];

const places = new Map(letters.map((letter, at) => [letter, at]));

const picture = PNG.sync.read(readFileSync(join(import.meta.dirname, 'letters.png')));

/** Whether a dot of a letter is black. */
export function letterDot(letter: string, x: number, y: number): boolean {
  const at = places.get(letter);
  if (at === undefined) return x === 0 || y === 0;
  const column = (at % PER_ROW) * LETTER_WIDTH + x;
  const row = Math.floor(at / PER_ROW) * LETTER_HEIGHT + y;
  return (picture.data[(row * picture.width + column) * 4] ?? 255) < 128;
}
