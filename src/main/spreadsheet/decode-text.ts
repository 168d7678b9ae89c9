import { fail, ok, type Result } from '../../preload/contract/result';
import type { Pace, TableProblem } from './table';

/** So many bytes are decoded between two turns of the event loop. */
const PIECE = 128 * 1024;

/**
 * The text of a file: UTF-8, or UTF-16 with its mark as Excel's "Unicode text" has it, else the letters of old Windows. What
 * holds zero bytes is no text.
 */
export async function decodeText(bytes: Uint8Array, pace: Pace): Promise<Result<string, TableProblem>> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes, pace);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes, pace);
  if (bytes.includes(0)) return fail('not_a_table');
  const utf8 = await decodeAs('utf-8', bytes, pace);
  return utf8.ok || utf8.failure === 'stopped' ? utf8 : decodeAs('windows-1252', bytes, pace);
}

async function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  pace: Pace,
): Promise<Result<string, TableProblem>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      if (!(await pace.breathe((0.2 * at) / bytes.length))) return fail('stopped');
    }
    pieces.push(decoder.decode());
  } catch {
    return fail('not_a_table');
  }
  return ok(pieces.join(''));
}
