import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Line, LineColumn, LineFile, WriteOut } from './line';
import { lineXml, headXml } from './line-xml';
import { SHEET_END, sheetBegin, workbookXml } from './workbook-xml';

/** A sheet holds 1,048,576 rows: what goes beyond stands on the next one, under the same head. */
const MOST_LINES_OF_A_SHEET = 1_000_000;

/**
 * Lines as an XLSX workbook. Ids are cells of the kind text, so they keep their digits and nothing in them is a formula; rupees
 * are numbers and times are dates, India's. It is packed as it is written, off the main thread: what is held is the lines of one
 * call and some hundred kilobytes of the packer, however many lines there are.
 */
export async function xlsxLines(
  columns: readonly LineColumn[],
  write: WriteOut,
  mostLines = MOST_LINES_OF_A_SHEET,
): Promise<LineFile> {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  let failed: Error | null = null;
  const written = pump(out, write).catch((error: unknown) => {
    failed = error instanceof Error ? error : new Error(String(error));
    out.destroy();
  });

  let sheets = 0;
  let sheet: PassThrough | null = null;
  let lines = 0;

  async function put(xml: string): Promise<void> {
    if (failed !== null) throw failed;
    if (sheet === null || sheet.write(xml)) return;
    // A file that cannot be written any more takes nothing off the sheet.
    await Promise.race([once(sheet, 'drain'), written]);
    if (failed !== null) throw failed;
  }

  async function beginSheet(): Promise<void> {
    sheets += 1;
    lines = 0;
    sheet = new PassThrough();
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`);
    await put(sheetBegin(columns));
    await put(headXml(columns));
  }

  async function endSheet(): Promise<void> {
    await put(SHEET_END);
    sheet?.end();
    sheet = null;
  }

  await beginSheet();
  return {
    async write(some) {
      let rest: readonly Line[] = some;
      while (rest.length > 0) {
        if (lines === mostLines) {
          await endSheet();
          await beginSheet();
        }
        const here = rest.slice(0, mostLines - lines);
        await put(here.map((line) => lineXml(columns, line)).join(''));
        lines += here.length;
        rest = rest.slice(here.length);
      }
    },
    async end() {
      await endSheet();
      for (const [name, xml] of workbookXml(sheets)) zip.addBuffer(Buffer.from(xml), name);
      zip.end();
      await written;
      if (failed !== null) throw failed;
    },
    abandon() {
      sheet?.destroy();
      out.destroy();
    },
  };
}

async function pump(from: AsyncIterable<unknown>, write: WriteOut): Promise<void> {
  for await (const piece of from) if (Buffer.isBuffer(piece)) await write(piece);
}
