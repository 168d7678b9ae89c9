import { describe, expect, test } from 'vitest';
import { defaultAutoPrint } from '../../../src/preload/contract/printing/auto-print';
import { lastToPrint } from '../../../src/renderer/src/screens/counter/outcome/last-to-print';
import { asksForSlip, outcomeKey } from '../../../src/renderer/src/screens/counter/outcome/asks-for-slip';
import { aRecharge } from '../history/a-recharge';

const printing = {
  printer: 'counter',
  slipPrinters: { recharge: null, bill: null, refund: null },
  autoPrint: { ...defaultAutoPrint, success: 'ask', failed: 'never', pending: 'always' },
} as const;

describe('the outcome asks for its slip', () => {
  const success = aRecharge({ state: 'success' });

  test('where the shop wants to be asked', () => {
    expect(asksForSlip(success, printing, null)).toBe(true);
    for (const state of ['failed', 'pending', 'sent', 'created'] as const) {
      expect(asksForSlip(aRecharge({ state }), printing, null)).toBe(false);
    }
  });

  test('not when a slip was made, nor after a no', () => {
    expect(asksForSlip({ ...success, slipsPrinted: 1 }, printing, null)).toBe(false);
    expect(asksForSlip(success, printing, outcomeKey(success))).toBe(false);
  });

  test('again when the outcome is another one than the one that was said no to', () => {
    expect(asksForSlip(success, printing, outcomeKey({ ...success, state: 'unknown' }))).toBe(true);
  });

  test('not while the shop has no printer, or nothing is known of it yet', () => {
    expect(asksForSlip(success, { ...printing, printer: null }, null)).toBe(false);
    expect(asksForSlip(success, null, null)).toBe(false);
    const ofItsKind = { ...printing.slipPrinters, recharge: 'counter' };
    expect(asksForSlip(success, { ...printing, printer: null, slipPrinters: ofItsKind }, null)).toBe(true);
  });
});

describe('the print key prints', () => {
  const rows = [
    aRecharge({ seq: 4, state: 'sent' }),
    aRecharge({ seq: 3, state: 'not_sent' }),
    aRecharge({ seq: 2, state: 'success' }),
  ] as const;

  test('the outcome on screen, also of what was not sent', () => {
    expect(lastToPrint(rows, rows[1].refId)).toBe(rows[1].refId);
    expect(lastToPrint(rows, rows[2].refId)).toBe(rows[2].refId);
  });

  test('else the last one that was sent and has an outcome', () => {
    expect(lastToPrint(rows, null)).toBe(rows[2].refId);
    expect(lastToPrint(rows, rows[0].refId)).toBe(rows[2].refId);
    expect(lastToPrint([], null)).toBeNull();
  });
});
