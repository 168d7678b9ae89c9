import type { CodePage } from '../../../preload/contract/printing/saved-printer';

/**
 * The characters of code pages above ASCII, from 0x80 on. Tables of the Unicode consortium's vendor
 * mappings; `ESC t` numbers of Epson's reference, which the clones of kiosks follow.
 */
const upper = {
  pc437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■',
  pc858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u0000±‗¾¶§÷¸°¨·¹³²■',
  wpc1252:
    '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ\u0000¡¢£¤¥¦§¨©ª«¬\u0000®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
} as const;

/** The number of a page for `ESC t`. */
export const codePageNumbers = {
  ascii: 0,
  pc437: 0,
  pc858: 19,
  wpc1252: 16,
} as const satisfies Record<CodePage, number>;

/**
 * A text as bytes of a code page; `null` when it lacks one of the characters: such a text is drawn, never
 * printed with a substitute.
 *
 * SECURITY: no byte below 0x20 and no 0x7f ever comes out of here.
 */
export function encodeText(text: string, page: CodePage): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character, page);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function byteOf(character: string, page: CodePage): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return code;
  if (page === 'ascii' || code < 0x80) return null;
  const at = upper[page].indexOf(character);
  return at < 0 ? null : 0x80 + at;
}
