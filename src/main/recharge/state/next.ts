import type { Alarm, Doubt } from '../../../preload/contract/sale/recharge';
import type { Beginning, Fact } from '../../../preload/contract/sale/entries/entry-schemas';
import type { SentLogWord } from '../../../preload/contract/sale/entries/entry-words';
import type { EchoVerdict } from '../../../preload/contract/sale/entries/reply-schemas';
import type { RechargeReply, Reply, StatusReply } from '../../../preload/contract/sale/entries/reply-schemas';
import { nothingSaid, saidIn, type Said, type Status } from './status';

/**
 * Rules that entries of before version 150 were applied by, and still are in a replay: a refund settled by hand stayed
 * whatever the gateway said, a word against a person's raised no alarm, a failure that the row began with counted as
 * paid, and an outcome that was shown just before it changed was not noted. 0, before version 90: a pending word moved
 * what a person settled, too; a failure that turned out to be pending went on with its questions; and one look at the
 * clock ended them. 2, before version 165: there was no ledger, and a failure counted as given back by itself.
 */
export type OlderRules = 0 | 1 | 2;

/** Whether an entry was applied by the rules of before version 150. */
export function isOfRulesBefore2(rules: OlderRules | undefined): boolean {
  return rules === 0 || rules === 1;
}

/** What a fact does to a status. */
export interface Step {
  readonly status: Status;
  /** Whether the state changed: only then the row moves. */
  readonly moved: boolean;
  readonly alarm: Alarm | null;
}

/** The status a row begins with. */
export function begin(beginning: Beginning): Status {
  switch (beginning.kind) {
    case 'created':
      return { state: 'created' };
    case 'found_outside_journal':
      return unknown('found_outside_journal', null);
  }
}

/**
 * The state machine: one pure, total function. Never throws, knows no clock and no order of arrival.
 * Every rule of `docs/states.md` is here and nowhere else.
 */
export function next(status: Status, fact: Fact, rules?: OlderRules): Step {
  switch (fact.kind) {
    case 'sending':
      return status.state === 'created' ? to(status, { state: 'sent' }) : stay(status);
    case 'not_sent':
      // A claim of the client that made the attempt; after `sent` only while that attempt is alive.
      return status.state === 'created' || status.state === 'sent'
        ? to(status, { state: 'not_sent', cause: fact.cause })
        : stay(status);
    case 'interrupted':
      return status.state === 'created' || status.state === 'sent'
        ? interrupted(status, status.state, fact.sentLog)
        : stay(status);
    case 'recharge_unclear':
      return status.state === 'sent'
        ? to(status, {
            ...unknown(fact.cause, fact.httpStatus),
            said: { ...nothingSaid, message: fact.message },
          })
        : stay(status);
    case 'recharge_reply':
      return rechargeReply(status, fact.reply, fact.echo, { doubt: fact.doubt ?? null, rules });
    case 'status_reply':
      return statusReply(status, fact.reply, fact.echo, { doubt: fact.doubt ?? null, rules });
    case 'status_unclear':
      return stay(status);
    case 'settled':
      // Only what is open for a person to judge; a final word is never overruled by hand.
      return status.state === 'pending' || status.state === 'unknown'
        ? to(status, settled(fact.to, saidIn(status)))
        : stay(status);
  }
}

/**
 * Without a line nothing left. A row that is `created` beside its line is older than the line: the journal lost
 * what came after, or was put back.
 */
function interrupted(status: Status, state: 'created' | 'sent', sentLog: SentLogWord): Step {
  const neverLeft = sentLog === 'given_up' || (sentLog === 'no_line' && state === 'created');
  return neverLeft
    ? to(status, { state: 'not_sent', cause: 'interrupted_before_sending' })
    : to(status, unknown('interrupted', null));
}

function settled(state: 'success' | 'failed' | 'refunded', said: Said): Status {
  return state === 'failed' ? { state, by: 'hand', said, doubt: null } : { state, by: 'hand', said };
}

/** What a word is judged by beside itself. */
interface Judged {
  readonly doubt: Doubt | null;
  readonly rules: OlderRules | undefined;
}

function rechargeReply(status: Status, reply: RechargeReply, echo: EchoVerdict, judged: Judged): Step {
  switch (echo.kind) {
    case 'matches':
      return word(status, reply.word === 'Error' ? 'Failure' : reply.word, reply, judged);
    case 'foreign_operator':
      return status.state === 'sent'
        ? to(status, {
            ...unknown('foreign_operator', null),
            foreignOperator: echo.code,
            said: heard(status, reply),
          })
        : stay(status);
    case 'foreign': {
      // Its ids belong to another recharge: only the contradiction is kept on the row.
      const cause = (
        { refId: 'foreign_ref_id', number: 'foreign_number', amount: 'foreign_amount' } as const
      )[echo.field];
      return status.state === 'sent' ? to(status, unknown(cause, null)) : stay(status);
    }
    case 'no_ref_id':
      // `compareEcho` says this of status replies only; for a recharge reply it is no clear word.
      return status.state === 'sent' ? to(status, unknown('foreign_ref_id', null)) : stay(status);
    case 'bare':
      return status.state === 'sent'
        ? to(status, { ...unknown('bare_success', null), said: heard(status, reply) })
        : stay(status);
  }
}

function statusReply(status: Status, reply: StatusReply, echo: EchoVerdict, judged: Judged): Step {
  if (reply.word === 'Error') return stay(status);
  switch (echo.kind) {
    case 'matches':
      return word(status, reply.word, reply, judged);
    case 'foreign_operator':
      return status.state === 'unknown'
        ? { status: { ...status, foreignOperator: echo.code }, moved: false, alarm: null }
        : stay(status);
    case 'foreign':
    case 'no_ref_id':
    case 'bare':
      return stay(status);
  }
}

/** An explicit word whose echo matches: believed in every state that it can follow. */
function word(
  status: Status,
  said: Exclude<Reply['word'], 'Error'>,
  reply: Reply,
  { doubt, rules }: Judged,
): Step {
  const told = heard(status, reply);
  const target = meaning(said, told, doubt);
  if ('by' in status && status.by === 'hand' && rules !== 0) {
    // Whoever settled it knew that the gateway was still at it: nothing new, and nothing to look at.
    if (target.state === 'pending') return { status: { ...status, said: told }, moved: false, alarm: null };
    if (!isOfRulesBefore2(rules)) return overHand(status, target);
  }
  switch (status.state) {
    case 'created':
    case 'sent':
    case 'pending':
    case 'unknown':
      return to(status, target);
    case 'not_sent':
      return { ...to(status, target), alarm: 'word_after_not_sent' };
    case 'failed':
      return to(status, target);
    case 'success':
      return target.state === 'pending'
        ? { status: { ...status, said: told }, moved: false, alarm: 'word_against_final' }
        : to(status, target);
    case 'refunded':
      return {
        status: { ...status, said: told, by: target.state === 'refunded' ? 'gateway' : status.by },
        moved: false,
        alarm: target.state === 'refunded' ? null : 'word_against_final',
      };
  }
}

/**
 * The gateway's final word is believed over a person's. Where the money goes the other way now, somebody has acted on
 * what was settled: that is listed, seen or not.
 */
function overHand(status: Status, target: Status): Step {
  const contradicts = (status.state === 'success') !== (target.state === 'success');
  return { ...to(status, target), alarm: contradicts ? 'word_against_hand' : null };
}

function meaning(said: Exclude<Reply['word'], 'Error'>, told: Said, doubt: Doubt | null): Status {
  switch (said) {
    case 'Pending':
    case 'Accepted':
      return { state: 'pending', said: told };
    case 'Success':
      return { state: 'success', by: 'gateway', said: told };
    case 'Failure':
      return { state: 'failed', by: 'gateway', said: told, doubt };
    case 'Refunded':
      return { state: 'refunded', by: 'gateway', said: told };
  }
}

function heard(status: Status, reply: Reply): Said {
  const before = saidIn(status);
  return {
    txnId: reply.txnId ?? before.txnId,
    optId: reply.optId ?? before.optId,
    message: reply.message ?? before.message,
    balancePaise: reply.balancePaise ?? before.balancePaise,
  };
}

function unknown(
  cause: Extract<Status, { state: 'unknown' }>['cause'],
  httpStatus: number | null,
): Extract<Status, { state: 'unknown' }> {
  return { state: 'unknown', cause, httpStatus, foreignOperator: null, said: nothingSaid };
}

function to(from: Status, status: Status): Step {
  return { status, moved: status.state !== from.state, alarm: null };
}

function stay(status: Status): Step {
  return { status, moved: false, alarm: null };
}
