import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { supportFiles, type SupportPart } from '../../preload/contract/support/support-bundle';

/**
 * The parts as one zip, a file each. Together they are bounded by the log's lines, and take some milliseconds.
 * @param now UTC milliseconds
 */
export function bundleZip(parts: readonly SupportPart[], now: number): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { part, text } of parts)
    zip.addBuffer(Buffer.from(text), supportFiles[part], { mtime: new Date(now) });
  zip.end();
  return buffer(zip.outputStream);
}
