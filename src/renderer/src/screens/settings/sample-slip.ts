import type { SlipDocument, SlipLine } from '../../../../preload/contract/receipt';
import type { ShopSettings } from '../../../../preload/contract/settings';

/** A made-up slip under the shop's head and foot as they are being typed. It is a picture, never printed. */
export function sampleSlip(shop: ShopSettings): Pick<SlipDocument, 'lines'> {
  const rule = { kind: 'rule' } as const;
  return {
    lines: [
      centred(shop.name.trim() === '' ? 'Name of the shop' : shop.name, 'tall', true),
      ...lines(shop.address),
      ...lines(shop.phone),
      rule,
      centred('Recharge slip', 'normal', true),
      rule,
      pair('Date', '12-11-2026 12:41 IST'),
      rule,
      centred('Airtel', 'normal', true),
      centred('98765 43210', 'large', true),
      rule,
      pair('Total', '₹ 199.00', true),
      { kind: 'banner', text: 'SUCCESS' },
      pair('Our ref', 'GK3XW9T2QDM7PA', true),
      ...lines(shop.footer),
    ],
  };
}

function lines(text: string): readonly SlipLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => centred(line.trim()));
}

function centred(text: string, size: 'normal' | 'tall' | 'large' = 'normal', bold = false): SlipLine {
  return { kind: 'text', text, align: 'centre', size, bold };
}

function pair(label: string, value: string, bold = false): SlipLine {
  return { kind: 'pair', label, value, bold };
}
