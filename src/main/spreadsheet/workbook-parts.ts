import { Buffer } from 'node:buffer';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../preload/contract/result';
import { MOST_UNPACKED_BYTES } from './bounds';
import type { Pace, TableProblem } from './table';

/** What is done with the XML of a part. Names come without a prefix, as `row` for `x:row`. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  /** Answers `enough` when nothing more is wanted, or why this is no table. */
  close?(name: string): 'enough' | TableProblem | undefined;
}

/** The parts of a workbook that is open. */
export interface WorkbookParts {
  has(name: string): boolean;
  /** Reads a part, piece by piece. A part that is not there has nothing in it. */
  read(name: string, reader: XmlReader): Promise<Result<null, TableProblem>>;
}

/** More parts than any workbook of a gateway has: a zip may name millions. */
const MOST_PARTS = 1000;

/** So many letters may come without a tag among them. No cell of a spreadsheet is longer. */
const MOST_WITHOUT_TAG = 256 * 1024;

/**
 * Opens a workbook. SECURITY: what its parts come to when they are unpacked is bounded, by what the zip says before anything
 * is unpacked and by what comes; `yauzl` ends a part that is longer than it says.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  pace: Pace,
): Promise<Result<WorkbookParts, TableProblem>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_PARTS) return fail('too_large');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    let left = MOST_UNPACKED_BYTES;
    return ok({
      has: (name) => entries.has(name.toLowerCase()),
      async read(name, reader) {
        const entry = entries.get(name.toLowerCase());
        if (entry === undefined) return ok(null);
        if (entry.isEncrypted()) return fail('old_workbook');
        left -= entry.uncompressedSize;
        return left < 0 ? fail('too_large') : readXml(zip, entry, reader, pace);
      },
    });
  } catch {
    return fail('damaged');
  }
}

async function readXml(
  zip: ZipFile,
  entry: Entry,
  reader: XmlReader,
  pace: Pace,
): Promise<Result<null, TableProblem>> {
  let ended: 'enough' | TableProblem | undefined;
  let withoutTag = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    withoutTag = 0;
    reader.open?.(localName(name), attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    withoutTag = 0;
    ended ??= reader.close?.(localName(name));
  });
  const decoder = new TextDecoder();
  let read = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(piece)) return fail('damaged');
      withoutTag += piece.length;
      parser.write(decoder.decode(piece, { stream: true }));
      if (withoutTag > MOST_WITHOUT_TAG) return fail('damaged');
      if (ended !== undefined) return ended === 'enough' ? ok(null) : fail(ended);
      read += piece.length;
      if (!(await pace.breathe(read / Math.max(1, entry.uncompressedSize)))) return fail('stopped');
    }
    parser.close();
    return ended === undefined || ended === 'enough' ? ok(null) : fail(ended);
  } catch {
    return fail('damaged');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
