import { app } from 'electron';
import { createInterface } from 'node:readline';
import { createPrinting } from '../../../src/main/printing/create-printing';
import { askSchema } from './asks';

/** The printing of slips in a real Electron, without the app: takes asks from stdin, answers on stdout. */

const ready = app.whenReady().then(() => createPrinting());

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
      return { id, value: await printing.list() };
    case 'print':
      return { id, value: await printing.print(ask.slip, ask.width, ask.printer) };
    case 'savePdf':
      return { id, value: await printing.savePdf(ask.slip, ask.width, ask.file) };
  }
}
