import type { BrowserWindow } from 'electron';

/** What is on the screen, on paper: the page says by its own rules for print what of it that is. */
export interface PagePaper {
  /** A4 sheets; `null`: they could not be drawn. */
  pdf(): Promise<Uint8Array | null>;
  /** Asks for a printer first, by the dialog of the system; one dialog at a time. */
  print(): Promise<'printed' | 'cancelled' | 'failed'>;
}

/** Makes it of the page in this window. Never throws. */
export function pagePaper(window: BrowserWindow): PagePaper {
  let isAsking = false;
  return {
    async pdf() {
      const behind = window.getBackgroundColor();
      try {
        // What lies behind the page is the margin of the sheet.
        window.setBackgroundColor('#ffffff');
        return await window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          generateTaggedPDF: true,
        });
      } catch {
        return null;
      } finally {
        if (!window.isDestroyed()) window.setBackgroundColor(behind);
      }
    },
    async print() {
      if (isAsking || window.isDestroyed()) return 'cancelled';
      isAsking = true;
      try {
        return await new Promise((resolve) => {
          window.webContents.print({ pageSize: 'A4', printBackground: true }, (isPrinted, why) => {
            resolve(isPrinted ? 'printed' : /cancel/i.test(why) ? 'cancelled' : 'failed');
          });
        });
      } catch {
        return 'failed';
      } finally {
        isAsking = false;
      }
    },
  };
}
