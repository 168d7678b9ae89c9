import { isAccountId, isRefId, type AccountId, type RefId } from '../../../src/preload/contract/ids';
import { paise, type Paise } from '../../../src/preload/contract/money';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { Fact } from '../../../src/preload/contract/sale/entries/entry-schemas';
import type { Intent, SentLine } from '../../../src/main/recharge/ports';
import { anybody, type Moment } from '../../../src/main/recharge/state/moment';
import { aReply } from '../../support/builders/recharge-builders';
import { plainSale } from '../../support/builders/plain-sale';

/** Noon in India on 10 January 2026. */
export const NOON = Date.parse('2026-01-10T12:00:00+05:30');
export const MINUTE = 60_000;
export const WINDOW = 15 * MINUTE;

/** A ref id that ends in `n`. */
export function aRefId(n: number): RefId {
  const text = `R${String(n).padStart(13, '0')}`;
  if (!isRefId(text)) throw new Error('not a ref id');
  return text;
}

export function anAccount(name = 'shop1'): AccountId {
  const text = `https://gateway.example|${name}`;
  if (!isAccountId(text)) throw new Error('not an account');
  return text;
}

/** A moment some time after noon. */
export function after(ms: number, jitter = 0): Moment {
  return { at: NOON + ms, ...anybody, jitter };
}

/** A sale of ₹199 Airtel prepaid; a test names what matters to it. */
export function anIntent(n: number, changes: Partial<Intent> = {}): Intent {
  return {
    ...plainSale,
    refId: aRefId(n),
    accountId: anAccount(),
    fields: [],
    ...changes,
  };
}

/** A line of `sent.log`. */
export function aSentLine(n: number, changes: Partial<SentLine> = {}): SentLine {
  return {
    refId: aRefId(n),
    accountId: anAccount(),
    operator: 'AT',
    number: '9876543210',
    amountPaise: paise(199_00),
    istDate: '2026-01-10',
    at: NOON,
    sold: {
      category: 'prepaid',
      operatorName: 'Airtel',
      chargePaise: paise(0),
      payment: 'cash',
      parts: null,
      customerPhone: null,
      customerName: null,
    },
    ...changes,
  };
}

/** The same line as the oldest Galla wrote it: without how it was sold, and without a checksum. */
export function anOldLine(n: number, changes: Readonly<Record<string, unknown>> = {}): string {
  const { sold: _, ...line } = aSentLine(n);
  return `${JSON.stringify({ ...line, ...changes })}\n`;
}

/** The reply to the recharge call, its echo matching. */
export function rechargeReply(word: GatewayWord, balancePaise: Paise | null = null): Fact {
  return {
    kind: 'recharge_reply',
    reply: { call: 'recharge', ...aReply(word), balancePaise },
    echo: { kind: 'matches' },
  };
}

/** The reply to a status check, its echo matching. */
export function statusReply(word: GatewayWord): Fact {
  return { kind: 'status_reply', reply: { call: 'status', ...aReply(word) }, echo: { kind: 'matches' } };
}
