import { paise } from '../../../preload/contract/money';
import type { Recharge, RechargeState } from '../../../preload/contract/sale/recharge';
import { heldNothing, priceOf } from '../state/price';
import { moneyAfterMove, rowMoney, type MoneyRecord } from '../state/row-money';

/** What the gateway said of a row, or would be noted of it. */
export interface Word {
  readonly state: RechargeState;
  /** The gateway's own sentence, masked and capped; `null`: it said none. */
  readonly message: string | null;
}

/**
 * A row that waits for its outcome as it will be once a word about it is saved: its state, its message and its money.
 * A word after another outcome finds the money where staff left it, and takes none a second time.
 */
export function withWord(row: Recharge, { state, message }: Word): Recharge {
  const endsRequest = row.state === 'sent' && row.endedAt === null;
  const money = moneyAfterMove(moneyOf(row), { before: row.state, after: state, wasFirst: false });
  const moments = { changedAt: row.changedAt, endedAt: endsRequest ? row.changedAt : null };
  return {
    ...row,
    state,
    message: message ?? row.message,
    money: row.state === state ? row.money : rowMoney(state, money, moments),
  };
}

/** Holds while the row is open: nobody has dealt with its money then, and nothing was given back before it was taken. */
function moneyOf(row: Recharge): MoneyRecord {
  const { sumPaise, sumUpiPaise } = row.money;
  const held = row.state === 'created' ? heldNothing : { cash: sumPaise - sumUpiPaise, upi: sumUpiPaise };
  return { price: priceOf(row), held, returnedPaise: paise(0), moneyCase: null, paidHow: null };
}
