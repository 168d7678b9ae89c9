import { paise } from '../../src/preload/contract/money';
import { isAccountId, isRefId, type RefId } from '../../src/preload/contract/ids';
import type { GatewayWord } from '../../src/preload/contract/sale/recharge';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import type { Reply } from '../../src/preload/contract/sale/entries/reply-schemas';
import { amountRupees } from '../support/builders/money-builder';
import type { Sold } from './sold';
import { anybody } from '../../src/main/recharge/state/moment';
import { plainSale } from '../support/builders/plain-sale';

/** Where a sale of the pictures goes, and what is known at its time. */
export interface Shop {
  readonly journal: JournalCalls;
  readonly account: string;
  /** UTC milliseconds; the sales are so many minutes before it. */
  readonly now: number;
  /** What the gateway said last that it holds. */
  balancePaise: number;
  /** Sales so far: every sale has ids of its own, the same in every run. */
  count: number;
}

const MINUTE = 60_000;

/** Writes one sale into the journal, entry by entry as the app does, at the time it was sold. */
export function sellInto(shop: Shop, sold: Sold): void {
  const { journal, account, now } = shop;
  shop.count += 1;
  const refId = refIdOf(shop.count);
  const soldAt = now - sold.minutesAgo * MINUTE;
  const moment = (secondsLater: number) => ({ at: soldAt + secondsLater * 1000, ...anybody, jitter: 0.5 });
  if (!isAccountId(account)) throw new Error('not an account');
  const opened = journal.openIntent(
    {
      ...plainSale,
      refId,
      accountId: account,
      category: sold.category,
      operator: sold.operator,
      operatorName: sold.operatorName,
      number: sold.number,
      numberKind: sold.kind,
      amountPaise: amountRupees(sold.rupees),
      fields: [0, 1, 2, 3, 4].map((nth) => sold.fields?.[nth] ?? null),
      payment: sold.payment ?? 'cash',
      ...sold.customer,
    },
    0,
    moment(0),
  );
  if (opened.kind !== 'opened') throw new Error(`the shield refuses ${sold.number}`);
  const enter = (entry: Fact | Note, secondsLater: number) =>
    journal.enter(refId, entry, moment(secondsLater));

  const said = (word: GatewayWord, message: string): Reply => {
    if (word === 'Success') shop.balancePaise -= sold.rupees * 100;
    if (word === 'Refunded') shop.balancePaise += sold.rupees * 100;
    return {
      word,
      message,
      echo: {
        refId,
        number: sold.number,
        numberAsJsonNumber: false,
        amount: String(sold.rupees),
        operator: sold.operator,
      },
      txnId: String(4_471_208_300 + shop.count * 37),
      optId: word === 'Success' ? `${sold.operator}${String(73_310_455 + shop.count * 1013)}` : null,
      balancePaise: paise(shop.balancePaise),
    };
  };
  const replied = (word: GatewayWord, message: string) => {
    enter({ kind: 'recharge_reply', reply: { call: 'recharge', ...said(word, message) }, echo: matches }, 2);
  };
  const checked = (word: GatewayWord, message: string, secondsLater: number) => {
    enter(
      { kind: 'status_reply', reply: { call: 'status', ...said(word, message) }, echo: matches },
      secondsLater,
    );
  };

  enter({ kind: 'sending' }, 0);
  const { ending } = sold;
  switch (ending.kind) {
    case 'success':
      replied('Success', 'Recharge successful');
      return void enter({ kind: 'shown', state: 'success' }, 3);
    case 'pending':
      replied('Accepted', 'Request accepted');
      return void enter({ kind: 'shown', state: 'pending' }, 3);
    case 'success_later':
      replied('Accepted', 'Request accepted');
      enter({ kind: 'shown', state: 'pending' }, 3);
      return checked('Success', 'Recharge successful', 47);
    case 'refunded_later':
      replied('Success', 'Recharge successful');
      enter({ kind: 'shown', state: 'success' }, 3);
      // Soon after midnight the whole day is shorter than that, and nothing happens after the picture.
      return checked('Refunded', 'Reversed by the operator', Math.min(5_400, sold.minutesAgo * 30));
    case 'failed':
      replied('Failure', ending.message);
      return void enter({ kind: 'shown', state: 'failed' }, 3);
    case 'unknown':
      enter({ kind: 'recharge_unclear', cause: ending.cause, httpStatus: null, message: null }, 8);
      return void enter({ kind: 'shown', state: 'unknown' }, 9);
    case 'not_sent':
      return void enter({ kind: 'not_sent', cause: ending.cause }, 1);
  }
}

const matches = { kind: 'matches' } as const;

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A ref id that looks drawn by lot; the app draws it for real. */
function refIdOf(nth: number): RefId {
  let seed = nth * 7_919 + 104_729;
  let text = 'G';
  while (text.length < 14) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += LETTERS.charAt(seed % LETTERS.length);
  }
  if (!isRefId(text)) throw new Error('not a ref id');
  return text;
}
