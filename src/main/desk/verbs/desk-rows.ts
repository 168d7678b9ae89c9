import type { FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { isRefId } from '../../../preload/contract/ids';
import type { Paise } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { RechargeDetails } from '../../../preload/contract/sale/entries/recharge-details';
import type { Recharge, RechargeState } from '../../../preload/contract/sale/recharge';
import { billFieldsOf } from '../../operators/bill-fields-of';
import type { NotChecked } from '../../recharge/follow-up/ask-status';
import type { BookedMove } from '../../journal/books/book-move';
import type { DealtWith } from '../../journal/rows/deal-with';
import type { Entered, JournalFailure } from '../../recharge/ports';
import type { DealingRefusal } from '../../recharge/state/dealing';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import { mayDo, momentOf, type Actor, type Caller } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notRead, notWritten, type NotRead, type NotWritten } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { readCorrection, readDealing, type TypedCorrection, type TypedDealing } from './read-dealing';

type NoSuchRow = { readonly kind: 'no_such_row' };

/** Why nothing is told of a row. */
export type NoDetails = NoSuchRow | NotRead;

/** Why an outcome is not noted as shown. `never_was`: the row never had it. */
export type NotShown = NoDetails | NotWritten | { readonly kind: 'never_was' };

/** Why a row is not settled by hand. */
export type NotSettled =
  NoSuchRow | NotWritten | { readonly kind: 'reason_needed' } | { readonly kind: 'cannot_settle' };

/** Why a row is not dealt with. */
export type NotDealtWith =
  | NoSuchRow
  | NotWritten
  | { readonly kind: 'who_needed' }
  /** `openPaise`: what is owed, where more was typed. */
  | { readonly kind: 'wrong_amount'; readonly code: FieldProblemCode; readonly openPaise: Paise | null }
  | { readonly kind: 'cannot_correct_way' }
  | { readonly kind: Exclude<DealingRefusal, 'more_than_owed'> }
  /** It was sold in a shift that is over: whoever may give back for such a one is asked for. */
  | { readonly kind: 'earlier_shift' }
  | NotRead
  /** Its request id stands for another dealing. */
  | { readonly kind: 'other_request' };

/** A row that was dealt with, and the move that was booked for it, where money moved. */
export interface Dealt {
  readonly recharge: Recharge;
  readonly move: BookedMove | null;
}

/** What staff do with a recharge that exists. What is written is signed by the actor. */
export interface DeskRows {
  /** Asks the gateway about it now. */
  check(refId: string, actor: Actor): Promise<Result<Recharge, NotChecked>>;
  details(refId: string): Promise<Result<RechargeDetails, NoDetails>>;
  /** Staff saw this outcome of it. */
  shown(refId: string, state: RechargeState, actor: Actor): Promise<Result<null, NotShown>>;
  settle(
    refId: string,
    to: 'success' | 'failed' | 'refunded',
    reason: string,
    actor: Actor,
    /** The hash of the statement that says so. */
    statement?: string,
  ): Promise<Result<Recharge, NotSettled>>;
  dealWith(refId: string, typed: TypedDealing, caller: Caller): Promise<Result<Dealt, NotDealtWith>>;
  /** The customer paid by the other way than was noted. */
  correctWay(refId: string, typed: TypedCorrection, actor: Actor): Promise<Result<Dealt, NotDealtWith>>;
}

const noSuchRow = fail({ kind: 'no_such_row' } as const);

/**
 * Makes it over the machinery of a desk. Of rows that a person changed is told as of those the gateway changed.
 *
 * @param printReturn money went back by this move: its slip is wanted. Must not throw.
 */
export function createDeskRows(
  { journal, followUp }: Pick<Machinery, 'journal' | 'followUp'>,
  { clock, gateway, catalogue, news }: Pick<DeskParts, 'clock' | 'gateway' | 'catalogue' | 'news'>,
  printReturn: (seq: number, actor: Actor) => void,
): DeskRows {
  async function enter(
    refId: string,
    entry: Fact | Note,
    actor: Actor,
  ): Promise<Result<Extract<Entered, { kind: 'entered' }>, NoSuchRow | NotWritten>> {
    if (!isRefId(refId)) return noSuchRow;
    const entered = await journal.enter(refId, entry, momentOf(clock, actor));
    if (!entered.ok) return notWritten(entered.failure);
    if (entered.value.kind !== 'entered') return noSuchRow;
    news.changed(entered.value.recharge);
    return ok(entered.value);
  }

  function noted(
    dealt: Result<DealtWith<DealingRefusal | 'cannot_correct_way'>, JournalFailure>,
  ): Result<Dealt, NotDealtWith> {
    if (!dealt.ok) return notWritten(dealt.failure);
    switch (dealt.value.kind) {
      case 'no_such_row':
        return noSuchRow;
      case 'other_request':
        return fail({ kind: 'other_request' });
      case 'refused':
        return refused(dealt.value.why, dealt.value.openPaise);
      case 'entered': {
        const { recharge, move } = dealt.value;
        news.changed(recharge);
        return ok({ recharge, move });
      }
    }
  }

  return {
    check: async (refId, actor) =>
      isRefId(refId) ? followUp.check(refId, 'by_hand', actor) : fail('no_such_row'),
    async details(refId) {
      const found = await journal.details(refId);
      if (!found.ok) return notRead(found.failure);
      if (found.value === null) return noSuchRow;
      const { recharge } = found.value;
      return ok({
        ...found.value,
        billFields: billFieldsOf(recharge, catalogue()),
        connectToCheck: recharge.accountId === gateway.account() ? null : recharge.accountId,
      });
    },
    async shown(refId, state, actor) {
      const story = await journal.details(refId);
      if (!story.ok) return notRead(story.failure);
      if (story.value === null) return noSuchRow;
      // SECURITY: what was shown is evidence in a quarrel with a customer. Nobody has seen an outcome that never was.
      if (!story.value.events.some(({ stateAfter }) => stateAfter === state))
        return fail({ kind: 'never_was' });
      const entered = await enter(refId, { kind: 'shown', state }, actor);
      return entered.ok ? ok(null) : entered;
    },
    async settle(refId, to, reason, actor, statement) {
      if (!saysSomething(reason)) return fail({ kind: 'reason_needed' });
      const settled = { kind: 'settled', to, reason: reason.trim() } as const;
      const entered = await enter(
        refId,
        statement === undefined ? settled : { ...settled, statement },
        actor,
      );
      if (!entered.ok) return entered;
      return entered.value.moved ? ok(entered.value.recharge) : fail({ kind: 'cannot_settle' });
    },
    async dealWith(refId, typed, caller) {
      if (!isRefId(refId)) return noSuchRow;
      const dealing = readDealing(typed);
      if (!dealing.ok) return dealing;
      if (takesFromDrawer(typed.how) && !mayDo(caller, 'return_earlier_shift')) {
        // SECURITY: what was counted with a drawer is taken out of it by nobody alone. A shift that ends between this and
        // the return does no harm: a moment earlier it was theirs to give.
        const earlier = await journal.isOfEarlierShift(refId);
        if (!earlier.ok) return notRead(earlier.failure);
        if (earlier.value) return fail({ kind: 'earlier_shift' });
      }
      const dealt = await journal.dealWith(refId, dealing.value, momentOf(clock, caller), typed.requestId);
      const done = noted(dealt);
      const move = done.ok ? done.value.move : null;
      if (move !== null && move.slipNumber !== null) printReturn(move.seq, caller);
      return done;
    },
    async correctWay(refId, typed, actor) {
      if (!isRefId(refId)) return noSuchRow;
      const read = readCorrection(typed);
      if (!read.ok) return read;
      return noted(await journal.correctWay(refId, read.value, momentOf(clock, actor), typed.requestId));
    },
  };
}

/** Whether less is in the drawer, or said to be, after it. */
function takesFromDrawer(how: TypedDealing['how']): boolean {
  return how === 'cash_returned' || how === 'not_taken';
}

function refused(why: DealingRefusal | 'cannot_correct_way', openPaise: Paise): Result<never, NotDealtWith> {
  return why === 'more_than_owed'
    ? fail({ kind: 'wrong_amount', code: why, openPaise })
    : fail({ kind: why });
}
