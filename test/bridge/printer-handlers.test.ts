import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printerHandlers } from '../../src/main/bridge/handlers/printing/printer-handlers';
import { testPage } from '../../src/main/printing/test-page';
import type { PrintContent } from '../../src/main/printing/outbox/print-content';
import { failed, sent } from '../../src/main/printing/transports/delivery';
import { openSettings, type SettingsStore } from '../../src/main/settings/settings-store';
import { defaultAutoPrint } from '../../src/preload/contract/printing/auto-print';
import { MAX_PRINTERS } from '../../src/preload/contract/printing/printing-schemas';
import { requests } from '../../src/preload/contract/bridge/requests';
import type { PrintingSettings, SavedPrinter } from '../../src/preload/contract/printing/saved-printer';
import { aPrinter } from '../support/a-printer';
import { fakePrinting } from '../support/fake-printing';
import { inEnglish } from '../support/say';
import { fail, ok } from '../../src/preload/contract/result';
import { anybody } from '../../src/main/recharge/state/moment';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let folder: string;
let settings: SettingsStore;
let told: PrintingSettings[];
let tried: { readonly content: PrintContent; readonly printer: SavedPrinter }[];
let noted: string[];
let isFull: boolean;
let delivery: typeof sent | ReturnType<typeof failed>;
let handlers: ReturnType<typeof printerHandlers>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-printers-'));
  settings = openSettings(folder, Date.now);
  told = [];
  tried = [];
  [noted, isFull] = [[], false];
  delivery = sent;
  handlers = printerHandlers({
    settings,
    printing: fakePrinting(),
    sendSlip: (content, printer) => {
      tried.push({ content, printer });
      return Promise.resolve(delivery);
    },
    words: () => Promise.resolve(inEnglish),
    noteFirst: async ({ what, to }) => {
      if (isFull) return fail('disk_full');
      noted.push(`${what} ${to}`);
      return ok(null);
    },
    printersChanged: (printing) => void told.push(printing),
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Saves a new printer; answers it with its id. */
async function added(label: string): Promise<SavedPrinter> {
  const answer = await handlers['printers:save']({ printer: aPrinter('', label) }, anybody);
  const printer = answer.ok ? answer.value.printers.at(-1) : undefined;
  if (printer === undefined) throw new Error('not saved');
  return printer;
}

async function saved(): Promise<PrintingSettings> {
  const answer = await handlers['printers:saved']({}, anybody);
  if (!answer.ok) throw new Error('not read');
  return answer.value;
}

describe('the printers of the shop', () => {
  test('the first one gets the slips, a second one does not take them', async () => {
    const counter = await added('Counter');
    const back = await added('Back');
    expect(await saved()).toMatchObject({ printers: [counter, back], printer: counter.id });
    expect(counter.id).not.toBe(back.id);
  });

  test('an edit keeps its place and its id, and the page is told', async () => {
    const counter = await added('Counter');
    const back = await added('Back');
    await handlers['printers:save']({ printer: { ...counter, label: 'Front' } }, anybody);
    expect((await saved()).printers).toEqual([{ ...counter, label: 'Front' }, back]);
    expect(told.at(-1)).toEqual(await saved());
  });

  test('a printer that was removed takes no slips of any kind any more', async () => {
    const counter = await added('Counter');
    await added('Back');
    await handlers['printers:assign']({ kind: 'bill', printer: counter.id }, anybody);
    await handlers['printers:assign']({ kind: 'refund', printer: counter.id }, anybody);
    expect((await saved()).slipPrinters).toEqual({ recharge: null, bill: counter.id, refund: counter.id });
    await handlers['printers:remove']({ id: counter.id }, anybody);
    expect(await saved()).toMatchObject({
      printer: null,
      slipPrinters: { recharge: null, bill: null, refund: null },
    });
  });

  test('slips go only to printers that are there', async () => {
    const noPrinter = { ok: false, failure: { code: 'no_printer' } };
    expect(await handlers['printers:choose']({ printer: 'gone', language: 'en' }, anybody)).toEqual(
      noPrinter,
    );
    expect(await handlers['printers:assign']({ kind: 'bill', printer: 'gone' }, anybody)).toEqual(noPrinter);
    expect(await handlers['printers:save']({ printer: aPrinter('gone') }, anybody)).toEqual(noPrinter);
    expect(told).toEqual([]);
  });

  test('as many are kept as can be read again', async () => {
    for (let n = 0; n < MAX_PRINTERS; n += 1) await added(`Printer ${n}`);
    expect(await handlers['printers:save']({ printer: aPrinter('', 'One more') }, anybody)).toEqual({
      ok: false,
      failure: { code: 'too_many_printers' },
    });
    expect(openSettings(folder, Date.now).read().printing.printers).toHaveLength(MAX_PRINTERS);
  });

  test('a printer found on this computer is offered', async () => {
    expect(await handlers['printers:find']({}, anybody)).toEqual({
      ok: true,
      value: { queues: [], devices: ['/dev/usb/lp0'] },
    });
  });
});

test('what is printed by itself is kept for the next start, each outcome for itself', async () => {
  await handlers['printers:auto-print']({ state: 'success', rule: 'always' }, anybody);
  await handlers['printers:auto-print']({ state: 'failed', rule: 'ask' }, anybody);
  expect(openSettings(folder, Date.now).read().printing.autoPrint).toEqual({
    ...defaultAutoPrint,
    success: 'always',
    failed: 'ask',
  });
});

describe('a test page', () => {
  test('goes to a printer that is not saved yet, and never opens the drawer', async () => {
    const printer = aPrinter('', 'New one');
    expect(await handlers['printers:test']({ printer, what: 'page' }, anybody)).toEqual({
      ok: true,
      value: { state: 'sent' },
    });
    expect(tried[0]?.printer.target).toEqual(printer.target);
    expect(tried[0]?.content).toMatchObject({ openDrawer: false, slip: testPage(inEnglish, printer) });
    expect((await saved()).printers).toEqual([]);
  });

  test('of the drawer opens it, and prints nothing', async () => {
    const printer = aPrinter('', 'New one');
    expect(await handlers['printers:test']({ printer, what: 'drawer' }, anybody)).toMatchObject({ ok: true });
    expect(tried[0]?.content).toMatchObject({ openDrawer: true, slip: { lines: [] } });
  });

  test('of the drawer leaves who opened it, and opens nothing where that cannot be written', async () => {
    const ask = (what: 'drawer' | 'page') =>
      handlers['printers:test']({ printer: aPrinter('', 'New one'), what }, anybody);
    await ask('page');
    expect(noted).toEqual([]);
    await ask('drawer');
    expect(noted).toEqual(['drawer.opened "New one"']);
    isFull = true;
    expect(await ask('drawer')).toMatchObject({ failure: { code: 'disk_full' } });
    expect(tried).toHaveLength(2);
  });

  test('says why it did not come out', async () => {
    delivery = failed('paper_out');
    expect(
      await handlers['printers:test']({ printer: aPrinter('', 'New one'), what: 'page' }, anybody),
    ).toEqual({
      ok: true,
      value: { state: 'failed', cause: 'paper_out' },
    });
  });
});

describe('at the door', () => {
  const printer = aPrinter('', 'New one');
  const withProfile = (profile: object): unknown => ({
    printer: { ...printer, profile: { ...printer.profile, ...profile } },
  });
  const fits = (request: unknown): boolean => requests['printers:save'].safeParse(request).success;

  test('a profile within its bounds is let in', () => {
    for (const profile of [
      {},
      { columns: 16 },
      { columns: 64 },
      { dots: 192 },
      { dots: 832 },
      { darkness: { command: 'heat', level: 'darkest' } },
      { darkness: { command: 'density', level: 'lighter' } },
    ]) {
      expect(fits(withProfile(profile))).toBe(true);
    }
  });

  test('one beyond them is not', () => {
    for (const profile of [
      { columns: 15 },
      { columns: 65 },
      { columns: 32.5 },
      { dots: 184 },
      { dots: 840 },
      { dots: 385 },
      { darkness: { command: 'heat', level: 255 } },
      { darkness: { command: 'ESC @', level: 'darker' } },
      { darkness: 'darker' },
      { codePage: 'utf8' },
      { nativeQr: 'yes' },
    ]) {
      expect(fits(withProfile(profile))).toBe(false);
    }
  });

  test('a device is not a file that is reached through the folder of devices', () => {
    const at = (path: string): unknown => ({ printer: { ...printer, target: { kind: 'device', path } } });
    expect(fits(at('/dev/usb/lp0'))).toBe(true);
    for (const path of [
      '/dev/../home/shop/journal.db',
      '/dev/usb/../../etc/passwd',
      '/etc/passwd',
      '/dev/',
    ]) {
      expect(fits(at(path))).toBe(false);
    }
  });

  test('rules for other outcomes, or other rules, are refused', () => {
    const rules = (state: string, rule: string): boolean =>
      requests['printers:auto-print'].safeParse({ state, rule }).success;
    expect(rules('success', 'always')).toBe(true);
    for (const [state, rule] of [
      ['sent', 'always'],
      ['__proto__', 'always'],
      ['success', 'twice'],
    ] as const) {
      expect(rules(state, rule)).toBe(false);
    }
    expect(requests['printers:assign'].safeParse({ kind: 'invoice', printer: null }).success).toBe(false);
  });
});
