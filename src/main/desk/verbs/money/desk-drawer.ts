import type {
  DrawerMoveKind,
  DrawerNow,
  MoneyMove,
  MovesPage,
  MoveWay,
} from '../../../../preload/contract/money-moves/move';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import { saysSomething } from '../../../../preload/contract/rules/says-something';
import type { JournalFailure } from '../../../recharge/ports';
import { momentOf, signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { notWritten, type NotWritten } from '../../journal-trouble';
import type { Machinery } from '../../machinery';
import { readAmount, type WrongAmount } from '../read-amount';

/** Money at the drawer, as it was typed. */
export interface TypedMove {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly kind: DrawerMoveKind;
  readonly amount: string;
  readonly way: MoveWay;
  readonly reason: string;
}

/** What is to be taken back, and why. */
export interface TypedReversal {
  readonly requestId: string;
  readonly seq: number;
  readonly reason: string;
}

/** Why no money moved. */
export type NotMoved = WrongAmount | NotWritten | { readonly kind: 'why_needed' | 'other_request' };

/** Why nothing was taken back. */
export type NotReversed =
  | NotWritten
  | {
      readonly kind: 'why_needed' | 'other_request' | 'no_such_move' | 'cannot_reverse' | 'already_reversed';
    };

/** The drawer: what it should hold, and the money that goes in and out of it beside sales. What is written is signed by the actor. */
export interface DeskDrawer {
  now(): Promise<Result<DrawerNow, JournalFailure>>;
  /** Newest first. `before`: as the page before ended. */
  moves(before: number | null): Promise<Result<MovesPage, JournalFailure>>;
  move(typed: TypedMove, actor: Actor): Promise<Result<MoneyMove, NotMoved>>;
  /** Answers the move that takes the other one back. */
  reverse(typed: TypedReversal, actor: Actor): Promise<Result<MoneyMove, NotReversed>>;
}

/** Makes it over the journal of a desk. */
export function createDeskDrawer(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, news }: Pick<DeskParts, 'clock' | 'news'>,
): DeskDrawer {
  return {
    now: () => journal.drawerNow(),
    moves: (before) => journal.movesPage(before),
    async move({ requestId, kind, amount, way, reason }, actor) {
      const read = readAmount(amount);
      if (!read.ok) return read;
      const why = reason.trim();
      // What is sold says itself what it was.
      if (kind !== 'other_sale' && !saysSomething(why)) return fail({ kind: 'why_needed' });
      // A safe holds cash, whatever the page says.
      const move = {
        kind,
        way: kind === 'safe_drop' ? 'cash' : way,
        amountPaise: read.value,
        reason: why,
      } as const;
      const moved = await journal.moveDrawer(move, signedTime(clock, actor), requestId);
      if (!moved.ok) return notWritten(moved.failure);
      if (moved.value === 'other_request') return fail({ kind: 'other_request' });
      news.drawer();
      return ok(moved.value);
    },
    async reverse({ requestId, seq, reason }, actor) {
      const why = reason.trim();
      if (!saysSomething(why)) return fail({ kind: 'why_needed' });
      const reversed = await journal.reverseMove({ seq, reason: why }, momentOf(clock, actor), requestId);
      if (!reversed.ok) return notWritten(reversed.failure);
      if (reversed.value.kind !== 'reversed') return fail({ kind: reversed.value.kind });
      const { move, recharge } = reversed.value;
      if (recharge !== null) news.changed(recharge);
      news.drawer();
      return ok(move);
    },
  };
}
