import { paise } from '../../src/preload/contract/money';
import type { AccountId, RefId } from '../../src/preload/contract/ids';
import type { Waiting } from '../../src/preload/contract/sale/overview';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import type { Dealing } from '../../src/main/recharge/state/dealing';
import type { ReadBack } from '../../src/main/recharge/sale/submit';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import type { ModelGateway } from './model-gateway';
import type { SimulatedClock } from './simulated-clock';
import { DAY } from './spans';
import { plainSale } from '../support/builders/plain-sale';

/** What staff do beside selling. */
export interface Staff {
  /** What the next customer wants. */
  customer(): ReadBack;
  /** Deals with what is under *Needs you* as they would on one evening. */
  dealWith(waiting: readonly Waiting[]): Promise<void>;
}

/** What staff work with. */
export interface StaffParts {
  /** `false`: it was not to be done, nothing is written. */
  enter(refId: RefId, entry: Fact | Dealing): Promise<boolean>;
  readonly gateway: ModelGateway;
  readonly clock: SimulatedClock;
  readonly account: AccountId;
  readonly chance: () => number;
  check(refId: RefId): Promise<void | undefined>;
}

const AMOUNTS = [10, 19, 49, 99, 155, 199, 239, 299, 399, 599, 666, 719, 1499, 2999];
/** Rows that somebody telephones about in one evening, and asks about with the button. */
const CALLS_AN_EVENING = 25;
const PRESSES_AN_EVENING = 5;
/** Staff telephone about what has no end after so long. */
const PATIENCE_MS = 3 * DAY;

/** People who give cash back where it is owed, and telephone about what stays open. */
export function createStaff(parts: StaffParts): Staff {
  const { chance, clock } = parts;

  async function dealWithOne({ recharge, why }: Waiting): Promise<void> {
    const { refId, amountPaise } = recharge;
    const who = 'Asha';
    if (why === 'to_look_at') {
      await parts.enter(refId, { kind: 'nothing_owed', who });
    } else if (why === 'changed_since' || why === 'owed') {
      const paid =
        (await parts.enter(refId, { kind: 'cash_returned', amountPaise, way: 'cash', who }))
        || (await parts.enter(refId, { kind: 'cash_received', amountPaise, way: 'cash', who }));
      if (!paid) await parts.enter(refId, { kind: 'customer_told', who });
    }
  }

  async function settleByTelephone({ refId }: Recharge): Promise<void> {
    const word = parts.gateway.wordOf(refId)?.word;
    if (word === 'Pending') return;
    const to =
      word === undefined || word === 'Failure'
        ? 'failed'
        : ({ Success: 'success', Refunded: 'refunded' } as const)[word];
    await parts.enter(refId, { kind: 'settled', to, reason: 'The operator said so by telephone.' });
  }

  return {
    customer() {
      const amount = AMOUNTS[Math.floor(chance() * AMOUNTS.length)] ?? 10;
      return {
        ...plainSale,
        accountId: parts.account,
        number: String(9_000_000_000 + Math.floor(chance() * 20_000)),
        amountPaise: paise(amount * 100),
        retypeLastFour: false,
        readBy: null,
        credit: null,
      };
    },
    async dealWith(waiting) {
      for (const one of waiting) await dealWithOne(one);
      const open = waiting
        .filter(({ recharge }) => recharge.state === 'pending' || recharge.state === 'unknown')
        .map(({ recharge }) => recharge)
        .sort((a, b) => a.seq - b.seq);
      for (const row of open.slice(0, PRESSES_AN_EVENING)) await parts.check(row.refId);
      const old = open.filter(({ createdAt }) => clock.now() - createdAt > PATIENCE_MS);
      for (const row of old.slice(0, CALLS_AN_EVENING)) await settleByTelephone(row);
    },
  };
}
