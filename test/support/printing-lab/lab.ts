import { app } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { drawPlainly, overflowOf } from './engine-views';
import { createPrinting } from '../../../src/main/printing/create-printing';
import type { PrintJob } from '../../../src/main/journal/books/print-jobs';
import { createSlipDelivery } from '../../../src/main/printing/outbox/deliver-slip';
import { createHalfPictures } from '../../../src/main/printing/outbox/half-pictures';
import { createLogo } from '../../../src/main/printing/logo/logo';
import { writePrintContent } from '../../../src/main/printing/outbox/print-content';
import { createSlipCanvas } from '../../../src/main/printing/page/slip-canvas';
import { slipBytes } from '../../../src/main/printing/slip-bytes';
import { askSchema } from './asks';

/** The printing of slips in a real Electron, without the app: takes asks from stdin, answers on stdout. */

const logo = createLogo(app.getPath('userData'));
const canvas = createSlipCanvas(logo);
const halves = createHalfPictures();
const ready = app.whenReady().then(() => createPrinting(logo));

app.on('window-all-closed', () => {
  // Slip windows come and go; the lab stays until its stdin ends.
});

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  void answer(line).then((reply) => process.stdout.write(`lab:${JSON.stringify(reply)}\n`));
});
lines.on('close', () => app.exit(0));

async function answer(line: string): Promise<unknown> {
  const printing = await ready;
  const { id, ask } = askSchema.parse(JSON.parse(line));
  switch (ask.verb) {
    case 'list':
      return { id, value: (await printing.find()).queues };
    case 'print':
      return { id, value: await printing.print(ask.slip, ask.width, ask.printer) };
    case 'bytes': {
      const pieces = await slipBytes(ask.slip, ask.profile, canvas, ask.openDrawer);
      return { id, value: pieces === null ? null : Buffer.concat(pieces).toString('base64') };
    }
    case 'deliver': {
      const deliver = createSlipDelivery({ printing, canvas, halves, printerOf: () => ask.printer });
      return { id, value: await deliver(jobOf(writePrintContent(ask)), false) };
    }
    case 'plainly':
      return { id, value: await drawPlainly(ask.text, ask.language, ask.dots) };
    case 'overflow':
      return { id, value: await overflowOf(ask.slip, ask.dots) };
    case 'savePdf':
      return { id, value: await printing.savePdf(ask.slip, ask.width, ask.file) };
    case 'savePicture':
      return { id, value: await printing.savePicture(ask.slip, ask.width, ask.file) };
    case 'keepLogo':
      return { id, value: await logo.keep(ask.file) };
    case 'spoilLogo':
      await writeFile(join(app.getPath('userData'), 'logo.png'), 'rubbish');
      logo.lookAgain();
      return { id, value: null };
  }
}

function jobOf(slip: string): PrintJob {
  const rest = { refId: null, move: null, copy: 0, cause: null, tries: 1, createdAt: 0, changedAt: 0 };
  return { ...rest, jobId: 1, printer: 'any', slip, state: 'sending' };
}
