import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import { explained, modelWallet, type ModelWallet } from './model-wallet';

const SECOND = 1000;

/** One thing that happens, some time after the one before it. In seconds. */
const step = fc.record({
  after: fc.integer({ min: 1, max: 400 }),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('success' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('failed', 'pending', 'unknown', 'not_sent', 'refunded', 'flipped'),
    },
    { weight: 2, arbitrary: fc.constant('asked' as const) },
    { weight: 1, arbitrary: fc.constant('foreign' as const) },
    { weight: 1, arbitrary: fc.constant('top_up' as const) },
  ),
  rupees: fc.integer({ min: 10, max: 500 }),
  /** How long the request takes, and when in it the gateway looks. */
  takes: fc.integer({ min: 1, max: 90 }),
  looks: fc.integer({ min: 0, max: 99 }),
  /** How long until the last word. */
  later: fc.integer({ min: 1, max: 3000 }),
  end: fc.constantFrom('success', 'failed', 'refunded', 'never taken', 'no word'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What moves the wallet long after its request has ended. */
const lateOnes = new Set<Step['what']>(['pending', 'unknown', 'refunded', 'flipped']);

interface Played {
  readonly wallet: ModelWallet;
  /** When something foreign moved the wallet, and by how much. */
  readonly foreign: readonly { readonly at: number; readonly paise: number }[];
  /** What the wallet lacks of sales that nobody has a word of. */
  readonly openTakenPaise: number;
}

/** Foreign sums have paise of their own: no sale and no top-up can be taken for one. */
function play(steps: readonly Step[], { withForeign }: { readonly withForeign: boolean }): Played {
  const wallet = modelWallet();
  const foreign: { at: number; paise: number }[] = [];
  let openTakenPaise = 0;
  let now = 10 * SECOND;
  wallet.tell(0, 1, 2);
  for (const [n, { after, what, rupees, takes, looks, later, end }] of steps.entries()) {
    now += after * SECOND;
    const paise = rupees * 100;
    const answered = now + takes * SECOND;
    const looked = now + Math.floor(((takes * SECOND - 2) * looks) / 100) + 1;
    const last = answered + later * SECOND;
    const middle = answered + Math.floor((later * SECOND) / 2) + 1;
    const sold = (...states: readonly (readonly [number, RechargeState])[]) =>
      wallet.sale(paise, [[now, 'sent'], ...states]);
    switch (what) {
      case 'asked':
        wallet.tell(now, looked, answered);
        break;
      case 'foreign': {
        if (!withForeign) break;
        const move = { at: now, paise: -(paise + 1 + 2 ** (n % 6)) };
        foreign.push(move);
        wallet.move(move.at, move.paise);
        break;
      }
      case 'top_up':
        wallet.move(now, paise * 100);
        wallet.topUp(now + (looks - 10) * 60 * SECOND, paise * 100);
        break;
      case 'not_sent':
        sold([answered, 'not_sent']);
        break;
      case 'failed':
        // Taken, and put back at once.
        if (looks > 50) {
          wallet.move(looked - 0.5, -paise);
          wallet.move(looked - 0.25, paise);
        }
        wallet.tell(now, looked, answered, sold([answered, 'failed']));
        break;
      case 'success':
        wallet.move(looked, -paise);
        wallet.tell(now, looked, answered, sold([answered, 'success']));
        break;
      case 'refunded':
        wallet.move(looked, -paise);
        wallet.move(middle, paise);
        wallet.tell(now, looked, answered, sold([answered, 'success'], [last, 'refunded']));
        break;
      case 'flipped':
        wallet.move(middle, -paise);
        wallet.tell(now, looked, answered, sold([answered, 'failed'], [last, 'success']));
        break;
      case 'pending':
      case 'unknown': {
        const isTaken = end !== 'never taken' && (end !== 'no word' || looks > 50);
        if (isTaken) wallet.move(looks % 2 === 0 ? looked : middle - 0.5, -paise);
        if (end === 'failed' || end === 'refunded') wallet.move(middle, paise);
        const word = end === 'never taken' ? 'failed' : end;
        if (end === 'no word' && isTaken) openTakenPaise += paise;
        const refId = sold([answered, what], ...(word === 'no word' ? [] : [[last, word] as const]));
        if (what === 'pending') wallet.tell(now, looked, answered, refId);
        break;
      }
    }
  }
  // All that had an end has it by now; what the gateway tells then is asked twice.
  for (const late of [6000, 6100])
    wallet.tell(now + late * SECOND, now + late * SECOND + 1, now + late * SECOND + 2);
  return { wallet, foreign, openTakenPaise };
}

it('finds no gap where nobody else moved the wallet, whatever became of each sale', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { wallet } = play(steps, { withForeign: false });
      const { gaps, unexplainedPaise, notSeenPaise } = explained(wallet);
      expect({ gaps, unexplainedPaise, notSeenPaise }).toEqual({
        gaps: [],
        unexplainedPaise: 0,
        notSeenPaise: 0,
      });
    }),
    { numRuns: 300 },
  );
});

it('names each foreign debit between the two balances that were told next to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      // One after the other, each with its final word: of more than one that moves late see below.
      const plain = steps.map((each) => ({
        ...each,
        after: each.after + 91,
        what: lateOnes.has(each.what) ? ('success' as const) : each.what,
      }));
      const { wallet, foreign } = play(plain, { withForeign: true });
      const { told } = wallet;
      const named = new Map<number, number>();
      for (const { at, paise } of foreign) {
        const next = told.findIndex(({ looked }) => looked >= at);
        named.set(next, (named.get(next) ?? 0) + paise);
      }
      const { gaps } = explained(wallet);
      expect(gaps.toSorted((one, other) => one.to.at - other.to.at)).toEqual(
        [...named].map(([next, paise]) => ({
          from: { at: told[next - 1]?.at, balancePaise: told[next - 1]?.balancePaise },
          to: { at: told[next]?.at, balancePaise: told[next]?.balancePaise },
          paise,
        })),
      );
    }),
    { numRuns: 300 },
  );
});

it('finds no more gaps than something foreign happened, whatever moves late', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      // What nobody has a word of may be taken for something foreign: that is the test below.
      const ended = steps.map((each) => ({
        ...each,
        after: each.after + 91,
        end: each.end === 'no word' ? ('success' as const) : each.end,
      }));
      const { wallet, foreign } = play(ended, { withForeign: true });
      const { gaps, unexplainedPaise } = explained(wallet);
      const taken = foreign.reduce((sum, { paise }) => sum + paise, 0);
      expect(unexplainedPaise).toBe(taken);
      expect(gaps.reduce((sum, { paise }) => sum + paise, 0)).toBe(taken);
      expect(gaps.length).toBeLessThanOrEqual(foreign.length);
    }),
    { numRuns: 300 },
  );
});

it('explains what is left with what is open to the paisa, however much is open at once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      // Whether a top-up of the last days has come may be as little known: then it is told as not seen.
      const noTopUps = steps.map((each) =>
        each.what === 'top_up' ? { ...each, what: 'asked' as const } : each,
      );
      const { wallet, foreign, openTakenPaise } = play(noTopUps, { withForeign: true });
      const { unexplainedPaise, open } = explained(wallet);
      const taken = foreign.reduce((sum, { paise }) => sum + paise, 0);
      expect(unexplainedPaise - open.takenPaise).toBe(taken - openTakenPaise);
    }),
    { numRuns: 200 },
  );
});
