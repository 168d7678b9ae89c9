import type {
  Complaint,
  ComplaintEnd,
  ComplaintPage,
  ComplaintReason,
  ComplaintWay,
} from '../../../../preload/contract/complaints/complaint';
import { isRefId } from '../../../../preload/contract/ids';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import { saysSomething } from '../../../../preload/contract/rules/says-something';
import type { ComplaintAnswer } from '../../../gateway/complaint/complaint-reply';
import type {
  ComplaintCallEnd,
  ComplaintNote,
  ComplaintNoted,
} from '../../../journal/complaints/note-complaint';
import type { JournalFailure } from '../../../recharge/ports';
import { signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { complaintText } from '../../../gateway/complaint/complaint-text';
import { notRead, notWritten, type NotRead, type NotWritten } from '../../journal-trouble';
import type { Machinery } from '../../machinery';

/** A complaint as it was typed. */
export interface TypedComplaint {
  readonly requestId: string;
  readonly refId: string;
  readonly reason: ComplaintReason;
  readonly words: string;
  readonly phone: string;
  readonly way: ComplaintWay;
  readonly gatewayNumber: string;
}

/** Why nothing was noted of a complaint. */
export type ComplaintNotNoted =
  NotRead | NotWritten | { readonly kind: 'why_needed' | Exclude<ComplaintNoted['kind'], 'noted'> };

/** Why none was sent. */
export type ComplaintNotSent =
  | { readonly kind: 'not_noted'; readonly why: ComplaintNotNoted }
  | { readonly kind: 'complaints_off' | 'no_txn_id' | 'no_account' | 'other_account' | 'no_token' };

/** Complaints about recharges. What is written is signed by the actor. */
export interface DeskComplaints {
  take(typed: TypedComplaint, actor: Actor): Promise<Result<Complaint, ComplaintNotNoted>>;
  note(
    typed: {
      readonly requestId: string;
      readonly id: number;
      readonly words: string;
      readonly gatewayNumber: string;
    },
    actor: Actor,
  ): Promise<Result<Complaint, ComplaintNotNoted>>;
  end(
    typed: {
      readonly requestId: string;
      readonly id: number;
      readonly end: ComplaintEnd;
      readonly words: string;
    },
    actor: Actor,
  ): Promise<Result<Complaint, ComplaintNotNoted>>;
  /** One request to the gateway, on disk before it leaves. */
  send(
    asked: { readonly requestId: string; readonly id: number },
    actor: Actor,
  ): Promise<Result<Complaint, ComplaintNotSent>>;
  /** Whether {@link DeskComplaints.send} sends any. */
  maySend(): boolean;
  page(open: boolean, search: string, before: number | null): Promise<Result<ComplaintPage, NotRead>>;
  of(refId: string): Promise<Result<readonly Complaint[], NotRead>>;
  /** `null`: there is none with this id. */
  one(id: number): Promise<Result<Complaint | null, NotRead>>;
}

/** Makes it over the journal of a desk. */
export function createDeskComplaints(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, gateway, news }: Pick<DeskParts, 'clock' | 'gateway' | 'news'>,
): DeskComplaints {
  async function one(id: number): Promise<Result<Complaint | null, NotRead>> {
    const read = await journal.complaintOf(id);
    return read.ok ? read : notRead(read.failure);
  }

  /** The complaint as it stands after it was noted. */
  async function after(
    noted: Result<ComplaintNoted, JournalFailure>,
  ): Promise<Result<Complaint, ComplaintNotNoted>> {
    if (!noted.ok) return notWritten(noted.failure);
    if (noted.value.kind !== 'noted') return fail({ kind: noted.value.kind });
    const complaint = await one(noted.value.id);
    if (!complaint.ok) return complaint;
    if (complaint.value === null) return fail({ kind: 'no_such_complaint' });
    // What lists its recharge lists the complaint with it.
    const row = await journal.recharge(complaint.value.refId);
    if (row.ok && row.value !== null) news.changed(row.value);
    return ok(complaint.value);
  }

  async function sent(
    noted: Result<ComplaintNoted, JournalFailure>,
  ): Promise<Result<Complaint, ComplaintNotSent>> {
    const complaint = await after(noted);
    return complaint.ok ? complaint : notNoted(complaint.failure);
  }

  async function noteIt(
    id: number,
    note: ComplaintNote,
    requestId: string,
    actor: Actor,
  ): Promise<Result<ComplaintNoted, JournalFailure>> {
    return journal.noteComplaint(id, note, signedTime(clock, actor), requestId);
  }

  return {
    async take({ requestId, refId, reason, words, phone, way, gatewayNumber }, actor) {
      if (!isRefId(refId)) return fail({ kind: 'no_such_row' });
      if (reason === 'other' && !saysSomething(words)) return fail({ kind: 'why_needed' });
      const taken = {
        refId,
        reason,
        words: textOrNull(words),
        phone: textOrNull(phone),
        way,
        gatewayNumber: textOrNull(gatewayNumber),
      };
      return after(await journal.takeComplaint(taken, signedTime(clock, actor), requestId));
    },
    async note({ requestId, id, words, gatewayNumber }, actor) {
      const note = {
        kind: 'note',
        words: textOrNull(words),
        gatewayNumber: textOrNull(gatewayNumber),
      } as const;
      if (note.words === null && note.gatewayNumber === null) return fail({ kind: 'why_needed' });
      return after(await noteIt(id, note, requestId, actor));
    },
    end: async ({ requestId, id, end, words }, actor) =>
      after(await noteIt(id, { kind: 'ended', end, words: textOrNull(words) }, requestId, actor)),
    async send({ requestId, id }, actor) {
      const read = await one(id);
      if (!read.ok) return notNoted(read.failure);
      const complaint = read.value;
      if (complaint === null) return notNoted({ kind: 'no_such_complaint' });
      const { txnId } = complaint.recharge;
      const account = gateway.account();
      if (account === null) return fail({ kind: 'no_account' });
      if (account !== complaint.accountId) return fail({ kind: 'other_account' });
      if (!gateway.mayComplain()) return fail({ kind: 'complaints_off' });
      if (!gateway.canAsk(account)) return fail({ kind: 'no_token' });
      if (txnId === null) return fail({ kind: 'no_txn_id' });
      const noted = await noteIt(id, { kind: 'call', call: 'asking' }, requestId, actor);
      // The same press once more: what it sent is sent.
      if (!noted.ok || noted.value.kind !== 'noted' || noted.value.again) return sent(noted);
      const answer = await gateway.complain({ accountId: account, txnId, reason: complaintText(complaint) });
      const ended = await journal.endComplaintCall(id, endOf(answer), clock.now());
      return ended.ok ? sent(noted) : notNoted({ kind: 'not_written', failure: ended.failure });
    },
    maySend: () => gateway.mayComplain(),
    async page(open, search, before) {
      const page = await journal.complaintsPage(open, search, before);
      return page.ok ? page : notRead(page.failure);
    },
    async of(refId) {
      if (!isRefId(refId)) return ok([]);
      const all = await journal.complaintsOf(refId);
      return all.ok ? all : notRead(all.failure);
    },
    one,
  };
}

function notNoted(why: ComplaintNotNoted) {
  return fail({ kind: 'not_noted', why } as const);
}

/** What came of a request, as it is kept. Without a clear word nobody knows whether the complaint arrived. */
function endOf(answer: ComplaintAnswer): ComplaintCallEnd {
  switch (answer.kind) {
    case 'accepted':
    case 'refused':
      return { call: answer.kind, words: answer.message, gatewayNumber: answer.number };
    case 'not_sent':
      return { call: 'not_sent', words: null, gatewayNumber: null };
    case 'unclear':
      return { call: 'lost', words: answer.message, gatewayNumber: null };
  }
}

function textOrNull(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
