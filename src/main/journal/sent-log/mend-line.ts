import { readSummed, type ReadLine } from './sent-line';

/** A longer line is not mended: each bit of it is one try. In bytes. */
const LONGEST = 2000;

const END_OF_LINE = 0x0a;

/**
 * What a damaged line of `sent.log` said before one of its bits turned over, as decay does it: tries each. What it
 * finds is sure, for a checksum of 64 bits does not come out right by chance. The bit may be one of an end of line:
 * then these are two lines.
 * @param bytes the line without its end.
 * @returns `null`: more than one bit is wrong, or it never had a checksum.
 */
export function mendLine(bytes: Buffer): readonly ReadLine[] | null {
  if (bytes.length > LONGEST) return null;
  const tried = Buffer.from(bytes);
  for (const [place, byte] of bytes.entries()) {
    for (let bit = 1; bit <= 0x80; bit *= 2) {
      tried[place] = byte ^ bit;
      const pieces = (byte ^ bit) === END_OF_LINE ? linesAround(tried, place) : [tried.toString('utf8')];
      const said = pieces.map(readSummed).filter((each) => each !== null);
      if (said.length === pieces.length) return said;
    }
    tried[place] = byte;
  }
  return null;
}

function linesAround(bytes: Buffer, end: number): readonly string[] {
  const lines = [bytes.toString('utf8', 0, end), bytes.toString('utf8', end + 1)];
  return lines.filter((line) => line !== '');
}
