import type { Waiting } from '../../src/preload/contract/sale/overview';
import { istDate } from '../../src/preload/contract/ist-date';
import type { ClockPort, GatewayPort } from '../../src/main/recharge/ports';
import type { LocalJournal } from '../support/desk/local-journal';
import type { Rule } from './judge';
import { middle, small, type Shop } from './shop';
import { MINUTE } from './spans';

/** A mistake built into a shop's month, and the rule by which the judge must find it. */
export interface Mistake {
  readonly name: string;
  readonly breaks: Rule;
  readonly shop: Shop;
  readonly days: number;
  readonly journal?: (journal: LocalJournal) => LocalJournal;
  readonly gateway?: (gateway: GatewayPort, clock: ClockPort) => GatewayPort;
  readonly followUpClock?: (clock: ClockPort) => ClockPort;
  readonly listed?: (waiting: readonly Waiting[]) => readonly Waiting[];
  readonly cap?: number;
  readonly isHeaderSilent?: boolean;
}

/** What went wrong before, or could. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'rows that were not asked for a day are not listed',
    breaks: 'stranded',
    shop: middle,
    days: 3,
    listed: (waiting) => waiting.filter(({ why }) => why !== 'not_asked'),
  },
  {
    name: 'what changed after it was shown is not listed',
    breaks: 'difference',
    shop: small,
    days: 1,
    listed: (waiting) => waiting.filter(({ why }) => why !== 'changed_since'),
  },
  {
    name: 'questions come half a minute before their time',
    breaks: 'too_often',
    shop: small,
    days: 1,
    journal: (journal) => ({
      ...journal,
      due: async (account, now, kind) => journal.due(account, now + MINUTE / 2, kind),
    }),
  },
  {
    name: 'the day has more checks than the owner allows',
    breaks: 'over_the_cap',
    shop: middle,
    days: 1,
    cap: middle.dailyCap + 10,
  },
  {
    name: 'a check waits for as long as a sale is on its way',
    breaks: 'late',
    shop: small,
    days: 1,
    followUpClock: (clock) => ({ ...clock, monotonic: () => 0 }),
    gateway(gateway, clock) {
      let hasOne = false;
      return {
        ...gateway,
        async recharge(order) {
          // The first of a day takes an hour.
          if (!hasOne) {
            hasOne = true;
            await new Promise<void>((resolve) => void clock.after(60 * MINUTE, resolve));
          }
          return gateway.recharge(order);
        },
      };
    },
  },
  {
    name: 'the header does not tell that the checks are used up',
    breaks: 'not_told',
    shop: middle,
    days: 1,
    isHeaderSilent: true,
  },
  {
    name: 'every check names the day by this computer’s clock',
    breaks: 'wrong_day',
    shop: { ...small, offAtNight: false, salesADay: 60, accepted: 1 },
    days: 3,
    gateway: (gateway, clock) => {
      const days = new Map<string, string>();
      return {
        ...gateway,
        async recharge(order) {
          days.set(order.refId, istDate(clock.now()));
          return gateway.recharge(order);
        },
        async status(inquiry) {
          return gateway.status({ ...inquiry, istDate: days.get(inquiry.refId) ?? inquiry.istDate });
        },
      };
    },
  },
  {
    name: 'a recharge is sent twice',
    breaks: 'requests',
    shop: small,
    days: 1,
    gateway: (gateway) => ({
      ...gateway,
      async recharge(order) {
        void gateway.recharge(order);
        return gateway.recharge(order);
      },
    }),
  },
];
