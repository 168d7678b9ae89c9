import type { SlipDocument } from '../../../src/preload/contract/printing/slip';
import { slipDocument, type SlipSource } from '../../../src/main/slips/slip-document';
import { aRecharge } from './a-recharge';

/** What the slip of a plain success is made from; a test changes what it is about. */
export function aSlipSource(changes: Partial<SlipSource> = {}): SlipSource {
  return {
    recharge: aRecharge(),
    shop: {
      name: 'Sharma Mobile Point',
      address: 'Shop 4, Station Road\nNashik 422001',
      phone: '0253 2345678',
    },
    slips: { header: '', footer: 'Thank you. Please come again.', hidden: [] },
    hasLogo: false,
    language: 'en',
    stamp: 'none',
    copy: 0,
    printedAt: Date.UTC(2026, 10, 12, 7, 35),
    billFields: [],
    earlier: null,
    ...changes,
  };
}

/** The slip made from it. */
export function aSlip(changes: Partial<SlipSource> = {}): SlipDocument {
  return slipDocument(aSlipSource(changes));
}
