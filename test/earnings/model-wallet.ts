import type { RefId } from '../../src/preload/contract/ids';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import {
  effectOfSale,
  effectOfTopUp,
  type Effect,
  type StateMove,
} from '../../src/main/earnings/wallet/effect';
import type { Told } from '../../src/main/earnings/wallet/told';
import { walkWallet } from '../../src/main/earnings/wallet/walk';
import { explainBalance } from '../../src/main/earnings/wallet/explain-wallet';
import { aRefId } from '../journal/support/builders';

/** A wallet that exists only in the test: it knows the truth, and tells of it what a gateway would. */
export interface ModelWallet {
  /** Something moves the wallet at `at`. Galla does not know it. */
  move(at: number, paise: number): void;
  /** A sale of Galla: what it knows of it are the moves of its row. Answers its ref id. */
  sale(takenPaise: number, moves: readonly (readonly [number, RechargeState])[]): RefId;
  /** Galla asked at `from` and has the answer at `at`; the gateway looked at `looked`. */
  tell(from: number, looked: number, at: number, refId?: RefId): void;
  topUp(notedAt: number, paise: number): void;
  balanceAt(at: number): number;
  readonly told: readonly (Told & { readonly looked: number })[];
  readonly effects: readonly Effect[];
}

/** Far enough from 0 that no story of a test gets there. */
const FULL = 10_000_000_00;

export function modelWallet(): ModelWallet {
  const moves: { readonly at: number; readonly paise: number }[] = [];
  const asked: {
    readonly from: number;
    readonly looked: number;
    readonly at: number;
    readonly refId: RefId | null;
  }[] = [];
  const effects: Effect[] = [];
  let sales = 0;

  const balanceAt = (at: number): number =>
    moves.reduce((sum, move) => (move.at <= at ? sum + move.paise : sum), FULL);

  return {
    move: (at, paise) => void moves.push({ at, paise }),
    sale(takenPaise, states) {
      const refId = aRefId((sales += 1));
      let from: RechargeState | null = 'created';
      const made = states.map(([at, to]): StateMove => {
        const move = { at, from, to };
        from = to;
        return move;
      });
      const effect = effectOfSale({ refId, takenPaise, isReckoned: false, moves: made });
      if (effect !== null) effects.push(effect);
      return refId;
    },
    tell: (from, looked, at, refId) => void asked.push({ from, looked, at, refId: refId ?? null }),
    topUp: (notedAt, paise) => void effects.push(effectOfTopUp(notedAt, paise)),
    balanceAt,
    get told() {
      const inTime = moves.toSorted((one, other) => one.at - other.at);
      let done = 0;
      let balancePaise = FULL;
      return asked
        .toSorted((one, other) => one.looked - other.looked)
        .map((each) => {
          for (let next = inTime[done]; next !== undefined && next.at <= each.looked; next = inTime[done]) {
            balancePaise += next.paise;
            done += 1;
          }
          const { from, looked, at, refId } = each;
          return { from, looked, at, refId, balancePaise };
        })
        .toSorted((one, other) => one.at - other.at);
    },
    get effects() {
      return effects.toSorted((one, other) => (one.points[0]?.at ?? 0) - (other.points[0]?.at ?? 0));
    },
  };
}

/** What Galla makes of it. */
export function explained(wallet: ModelWallet) {
  const { effects, told } = wallet;
  const walk = walkWallet(effects);
  for (const each of told) walk.take(each);
  const walked = walk.end();
  if (walked === null) throw new Error('nothing was told');
  return explainBalance({ kind: 'recharge', effects, walked, correctionsPaise: 0, toldCount: told.length });
}
