import { isRefId, type RefId } from '../../preload/contract/ids';
import { paise } from '../../preload/contract/money';
import type { SlipDocument, SlipLanguage } from '../../preload/contract/printing/slip';
import type { ShopSettings, SlipSettings } from '../../preload/contract/settings/settings';
import { slipDocument } from './slip-document';

/** The settings of slips, saved or as they are being typed. */
export interface SampleSource {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  readonly hasLogo: boolean;
  readonly language: SlipLanguage;
}

/** 12 November 2026, 12:41 in India. */
const SOLD_AT = Date.UTC(2026, 10, 12, 7, 11);

/** The slip of a made-up bill that has everything a slip can show: a picture for the settings, never printed. */
export function sampleSlip({ shop, slips, hasLogo, language }: SampleSource): SlipDocument {
  return slipDocument({
    recharge: {
      seq: 17,
      refId: sampleRef(),
      category: 'electricity',
      operatorName: 'Electricity board',
      number: '170012345678',
      amountPaise: paise(640_00),
      chargePaise: paise(5_00),
      payment: 'cash',
      parts: null,
      customerName: 'Ramesh Patil',
      state: 'success',
      settledByHand: false,
      txnId: '0012345678',
      optId: 'EB2026111299',
      createdAt: SOLD_AT,
      cashReturned: false,
      money: {
        sumPaise: paise(645_00),
        sumUpiPaise: 0,
        toCustomerPaise: paise(0),
        toShopPaise: paise(0),
        isOpen: false,
        cameLater: false,
        mayBeNotTaken: false,
        mayKeepCharge: false,
        mayCorrectWay: true,
        asksHowPaid: false,
      },
    },
    shop,
    slips,
    hasLogo,
    language,
    stamp: 'none',
    copy: 0,
    printedAt: SOLD_AT,
    billFields: [{ label: 'Billing unit', value: '4637' }],
    earlier: null,
  });
}

function sampleRef(): RefId {
  const ref = 'GK3XW9T2QDM7PA';
  if (!isRefId(ref)) throw new TypeError('the sample has no ref');
  return ref;
}
