import type {
  FoundPrinters,
  Printable,
  SlipWidth,
  SystemPrinter,
} from '../../preload/contract/printing/slip';
import { fail, type Result } from '../../preload/contract/result';
import { slipFonts } from '../slips/fonts/slip-fonts';
import { slipHtml } from '../slips/html/slip-html';
import { slipText } from '../slips/slip-text';
import { deviceFiles } from './device-files';
import type { Logo } from './logo/logo';
import { printerQueues } from './printers';
import { savePdf, type PdfFailure } from './page/slip-pdf';
import { savePicture } from './page/slip-picture';
import { printOnSystemPrinter, type SystemPrinterFailure } from './system-printer';

/** Paper and files for slips. Nothing here throws or rejects: printing never disturbs a sale. */
export interface Printing {
  /** The queues that the system knows, and device files of printers; none where it cannot be asked. */
  find(): Promise<FoundPrinters>;
  /** Hands a slip to a printer by its system name. `ok`: the spooler took it, no more is known. */
  print(slip: Printable, width: SlipWidth, printer: string): Promise<Result<null, SystemPrinterFailure>>;
  /** Writes a slip as a PDF file, replacing an older one; folders are made. */
  savePdf(slip: Printable, width: SlipWidth, file: string): Promise<Result<null, PdfFailure>>;
  /** The same as a PNG file, for the customer's phone. */
  savePicture(slip: Printable, width: SlipWidth, file: string): Promise<Result<null, PdfFailure>>;
}

/** Makes the printing of slips under the shop's logo. Usable once the app is ready. */
export function createPrinting(logo: Logo): Printing {
  let finding: Promise<FoundPrinters> | null = null;

  async function pageOf(slip: Printable, width: SlipWidth): Promise<string | null> {
    try {
      return slipHtml(slip, width, await slipFonts(slipText(slip)), await logo.onPage());
    } catch {
      // Only a damaged installation lacks a font.
      return null;
    }
  }

  return {
    // SECURITY: each look takes a window of its own: whoever asks while one is looked through shares its answer.
    find() {
      finding ??= findPrinters().finally(() => {
        finding = null;
      });
      return finding;
    },
    async print(slip, width, printer) {
      const html = await pageOf(slip, width);
      return html === null ? fail('not_drawn') : printOnSystemPrinter(html, width, printer);
    },
    async savePdf(slip, width, file) {
      const html = await pageOf(slip, width);
      return html === null ? fail('not_drawn') : savePdf(html, width, file);
    },
    async savePicture(slip, width, file) {
      const html = await pageOf(slip, width);
      return html === null ? fail('not_drawn') : savePicture(html, width, file);
    },
  };
}

async function findPrinters(): Promise<FoundPrinters> {
  const [queues, devices] = await Promise.all([systemPrinters(), deviceFiles()]);
  return { queues, devices };
}

async function systemPrinters(): Promise<readonly SystemPrinter[]> {
  try {
    const queues = (await printerQueues()) ?? [];
    return queues.map(({ name, description, isDefault }) => ({ name, description, isDefault }));
  } catch {
    return [];
  }
}
