import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { hasCups, startOwnCups, type OwnCups } from '../support/printing-lab/own-cups';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aRecharge, aRefId } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';
import { hasPoppler, pdfFacts } from './pdf-facts';

const widths = [58, 80] as const;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-slips-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!hasElectron || !hasPoppler)('a slip as a PDF file', () => {
  let lab: PrintingLab;
  beforeAll(async () => {
    lab = await openPrintingLab();
  }, 60_000);
  afterAll(() => lab.close());

  test.each(widths)('has the width of %i mm paper to half a millimetre, on one page', async (width) => {
    const file = join(folder, 'slips', `width-${width}.pdf`);
    expect(await lab.ask({ verb: 'savePdf', slip: aSlip(), width, file })).toEqual(ok(null));
    const facts = await pdfFacts(file);
    expect(Math.abs(facts.widthMm - width)).toBeLessThan(0.5);
    expect(facts.pages).toBe(1);
  });

  test('carries every id as text that can be searched and copied', async () => {
    const file = join(folder, 'ids.pdf');
    await lab.ask({ verb: 'savePdf', slip: aSlip(), width: 58, file });
    const { text } = await pdfFacts(file);
    for (const id of ['GK7Q2M4X9T3B5D', '0012345678', 'AIR2026111299', '98765 43210', '₹ 199.00']) {
      expect(text).toContain(id);
    }
  });

  test('holds no line that markup in a shop name could add, and loads nothing', async () => {
    const file = join(folder, 'markup.pdf');
    const shop = {
      name: '<img src=http://127.0.0.1:1/x onerror=alert(1)><script>document.write("OWNED")</script>',
      address: '</style></p>',
      phone: '',
    };
    await lab.ask({ verb: 'savePdf', slip: aSlip({ shop }), width: 80, file });
    const { text } = await pdfFacts(file);
    expect(text.replaceAll(/\s/g, '')).toContain('<script>document.write("OWNED")</script>');
    expect(text.replaceAll(/\s/g, '')).toContain('</style></p>');
  });

  test('replaces an older file as a whole and leaves no draft behind', async () => {
    const file = join(folder, 'again', 'slip.pdf');
    await mkdir(join(folder, 'again'));
    await writeFile(file, 'old');
    expect(await lab.ask({ verb: 'savePdf', slip: aSlip(), width: 58, file })).toEqual(ok(null));
    expect((await pdfFacts(file)).pages).toBe(1);
    expect(await readdir(join(folder, 'again'))).toEqual(['slip.pdf']);
  });

  test('says that a folder cannot be written, and does not fall over', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const asked = { verb: 'savePdf', slip: aSlip(), width: 58, file: join(file, 'slip.pdf') } as const;
    expect(await lab.ask(asked)).toEqual(fail('not_writable'));
  });

  test('with no printer on the computer the list is empty and printing names the cause', async () => {
    const deaf = await openPrintingLab({ CUPS_SERVER: join(folder, 'no-such-socket') });
    expect(await deaf.ask({ verb: 'list' })).toEqual([]);
    const asked = { verb: 'print', slip: aSlip(), width: 58, printer: 'Counter' } as const;
    expect(await deaf.ask(asked)).toEqual(fail('no_such_printer'));
    await deaf.close();
  }, 60_000);
});

describe.skipIf(!hasElectron || !hasPoppler || !hasCups)('a slip on a real CUPS queue', () => {
  let cups: OwnCups;
  let lab: PrintingLab;
  beforeAll(async () => {
    cups = await startOwnCups();
    await cups.addPdfQueue('Counter');
    await cups.addPdfQueue('Stopped');
    await cups.addPdfQueue('Rejecting');
    await cups.command('cupsdisable', ['Stopped']);
    await cups.command('cupsreject', ['Rejecting']);
    lab = await openPrintingLab(cups.environment);
  }, 60_000);
  afterAll(async () => {
    await lab.close();
    await cups.close();
  });

  test('is offered every queue of the system', async () => {
    expect(await lab.ask({ verb: 'list' })).toEqual([
      expect.objectContaining({ name: 'Counter' }),
      expect.objectContaining({ name: 'Rejecting' }),
      expect.objectContaining({ name: 'Stopped' }),
    ]);
  });

  test.each(widths)('comes out %i mm wide to half a millimetre, with the ids in its text', async (width) => {
    const refId = aRefId(`PAPER${width}X9T3B5D`);
    const slip = aSlip({ recharge: aRecharge({ refId }) });
    expect(await lab.ask({ verb: 'print', slip, width, printer: 'Counter' })).toEqual(ok(null));
    const file = join(folder, `cups-${width}.pdf`);
    await writeFile(file, await cups.takePdf(refId));
    const facts = await pdfFacts(file);
    expect(Math.abs(facts.widthMm - width)).toBeLessThan(0.5);
    expect(facts.pages).toBe(1);
    for (const id of [refId, '0012345678', 'AIR2026111299']) expect(facts.text).toContain(id);
  });

  test.each([
    ['Stopped', 'printer_stopped'],
    ['Rejecting', 'printer_not_accepting'],
    ['Nowhere', 'no_such_printer'],
  ] as const)('does not go to a queue that would keep it: %s', async (printer, cause) => {
    expect(await lab.ask({ verb: 'print', slip: aSlip(), width: 58, printer })).toEqual(fail(cause));
    expect(await cups.command('lpstat', ['-o'])).toBe('');
  });
});
