import { strToU8, zipSync } from 'fflate';
import { supportFiles, type SupportPart } from '../../preload/contract/support/support-bundle';

/**
 * The parts as one zip, a file each. At once: together they are bounded by the log's lines, and take some milliseconds.
 * @param now UTC milliseconds
 */
export function bundleZip(parts: readonly SupportPart[], now: number): Uint8Array {
  const files = parts.map(({ part, text }) => [supportFiles[part], strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: now });
}
