import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/**
 * The code points of a WOFF 1 font: its table directory, then the character map of format 12 or 4
 * (W3C WOFF 1.0 §4, OpenType `cmap`).
 */
export function codePointsOf(file: string): ReadonlySet<number> {
  const woff = readFileSync(file);
  for (let table = 0; table < woff.readUInt16BE(12); table += 1) {
    const entry = 44 + table * 20;
    if (woff.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const [offset, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return readMaps(packed === size ? bytes : inflateSync(bytes));
  }
  throw new TypeError(`${file} has no character map`);
}

function readMaps(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let map = 0; map < cmap.readUInt16BE(2); map += 1) {
    const at = cmap.readUInt32BE(4 + map * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap, at, found);
    if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

function readSegments(cmap: Buffer, at: number, found: Set<number>): void {
  const twice = cmap.readUInt16BE(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = cmap.readUInt16BE(at + 14 + segment);
    const start = cmap.readUInt16BE(at + 16 + twice + segment);
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + segment);
    const rangeAt = at + 16 + 3 * twice + segment;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

function readGroups(cmap: Buffer, at: number, found: Set<number>): void {
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    for (let code = cmap.readUInt32BE(entry); code <= cmap.readUInt32BE(entry + 4); code += 1)
      found.add(code);
  }
}
