import { describe, expect, test } from 'vitest';
import { printerFor } from '../../src/main/printing/outbox/printer-for';
import { printsByItself, PROMPT_MS } from '../../src/main/printing/outbox/prints-by-itself';
import { slipKindOf } from '../../src/main/slips/slip-kind';
import {
  autoPrints,
  defaultAutoPrint,
  isSlipState,
  slipStates,
  type AutoPrint,
  type AutoPrintRules,
} from '../../src/preload/contract/printing/auto-print';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { noSlipPrinters } from '../../src/preload/contract/printing/printing-schemas';
import { aRecharge } from '../support/slips/a-recharge';
import { aPrinter } from '../support/a-printer';

const sentAt = Date.UTC(2026, 10, 12, 6, 30);

function everywhere(rule: AutoPrint): AutoPrintRules {
  return { success: rule, pending: rule, unknown: rule, failed: rule, not_sent: rule, refunded: rule };
}

describe('a slip is printed by itself', () => {
  test.each(slipStates)('for %s when the shop says always, and only then', (state) => {
    const recharge = aRecharge({ state, sentAt });
    for (const rule of autoPrints) {
      const rules = { ...everywhere(rule === 'always' ? 'never' : 'always'), [state]: rule };
      expect(printsByItself(recharge, rules, sentAt + 2000)).toBe(rule === 'always');
    }
  });

  test('never while the recharge is on its way', () => {
    for (const state of rechargeStates.filter((each) => !isSlipState(each))) {
      expect(printsByItself(aRecharge({ state, sentAt }), everywhere('always'), sentAt)).toBe(false);
    }
  });

  test('never a second time', () => {
    const printed = aRecharge({ sentAt, slipsPrinted: 1 });
    expect(printsByItself(printed, everywhere('always'), sentAt)).toBe(false);
  });

  test('as long as the customer stands there, and not a moment longer', () => {
    const recharge = aRecharge({ sentAt });
    expect(printsByItself(recharge, everywhere('always'), sentAt + PROMPT_MS)).toBe(true);
    expect(printsByItself(recharge, everywhere('always'), sentAt + PROMPT_MS + 1)).toBe(false);
  });

  test('never for what never left', () => {
    const givenUp = aRecharge({ state: 'not_sent', sentAt: null });
    expect(printsByItself(givenUp, everywhere('always'), sentAt)).toBe(false);
  });

  test('in no case before the owner has wanted it', () => {
    for (const state of slipStates) {
      expect(printsByItself(aRecharge({ state, sentAt }), defaultAutoPrint, sentAt)).toBe(false);
    }
  });
});

describe('where a slip goes', () => {
  const [counter, back] = [aPrinter('counter'), aPrinter('back')];
  const printing = {
    printers: [counter, back],
    printer: 'counter',
    slipPrinters: noSlipPrinters,
    autoPrint: defaultAutoPrint,
    language: 'en',
  } as const;

  test('recharges, bills and refunds are told apart as on the slip', () => {
    expect(slipKindOf(aRecharge({ category: 'prepaid' }))).toBe('recharge');
    expect(slipKindOf(aRecharge({ category: 'fastag', state: 'failed' }))).toBe('recharge');
    expect(slipKindOf(aRecharge({ category: 'electricity' }))).toBe('bill');
    expect(slipKindOf(aRecharge({ category: 'electricity', state: 'refunded' }))).toBe('refund');
  });

  test('to the printer of its kind, else to the one of the shop', () => {
    const slipPrinters = { ...noSlipPrinters, refund: 'back' };
    const chosen = { ...printing, slipPrinters };
    expect(printerFor(aRecharge({ state: 'refunded' }), chosen)).toBe(back);
    expect(printerFor(aRecharge(), chosen)).toBe(counter);
  });

  test('to the one of the shop when that of its kind is gone', () => {
    const slipPrinters = { ...noSlipPrinters, recharge: 'gone' };
    expect(printerFor(aRecharge(), { ...printing, slipPrinters })).toBe(counter);
  });

  test('nowhere, and said so, when the one of the shop is gone', () => {
    expect(printerFor(aRecharge(), { ...printing, printer: 'gone' })).toBe('missing');
    expect(printerFor(aRecharge(), { ...printing, printer: null })).toBeNull();
  });
});
