import type { SecureContext } from 'node:tls';
import type { AccountId } from '../../preload/contract/ids';
import { toGatewayRupees } from '../../preload/contract/money';
import type { UnclearCause } from '../../preload/contract/sale/recharge';
import type { Result } from '../../preload/contract/result';
import type { Distrust } from '../../preload/contract/settings/settings';
import type { GatewayPort, Inquiry, Order } from '../recharge/ports';
import type { Dated, RechargeAnswer, StatusAnswer, Unclear } from '../recharge/state/replies';
import { readBalances, type BalanceAnswer } from './balance-reply';
import { readComplaintReply, type ComplaintAnswer } from './complaint/complaint-reply';
import { bundledTrust } from './bundled-trust';
import { credentialsFor, type CredentialsProvider } from './credentials';
import { defaultDeadlines, type Deadlines } from './deadlines';
import type { Endpoint, GatewayCall } from './endpoint';
import { GatewayRequest, type Parameters } from './gateway-request';
import { readHttpDate } from './http-date';
import { readMessage, readRechargeReply, readStatusReply, type Unreadable } from './replies';
import { createReplyText, type ReplyText } from './reply-text';
import { sendOnce, type SentOnce } from './send-once';

/** What a client is made of. */
export interface ClientParts {
  /** The account it works for: orders of another are not sent. */
  readonly accountId: AccountId;
  readonly endpoint: Endpoint;
  readonly credentials: CredentialsProvider;
  /** Whether the owner has confirmed where complaints go; without it none is sent. */
  readonly mayComplain?: boolean;
  /** Hears after each call whether the gateway's certificate was believed. */
  readonly distrusted?: (why: Distrust | null) => void;
  readonly deadlines?: Deadlines;
  /** For tests only: whose certificates are believed. A policy test sees to it that the app never sets it. */
  readonly trust?: SecureContext;
}

/** The gateway of one account. Each call sends at most one request, ever; none rejects. */
export interface GatewayClient extends GatewayPort {
  /** Whether complaints are sent at all. */
  mayComplain(): boolean;
  balance(): Promise<BalanceAnswer>;
  /** Sends a complaint about a recharge of this account. */
  complain(complaint: Complaining): Promise<ComplaintAnswer>;
}

/** A complaint as it goes on the wire. */
export interface Complaining {
  readonly accountId: AccountId;
  /** The gateway's id of the recharge. */
  readonly txnId: string;
  /** What is wrong, in plain words. */
  readonly reason: string;
}

/** What every kind of call may end with beside its own readable reply. */
type Unanswered = Dated & (Unclear | Extract<RechargeAnswer, { kind: 'not_sent' }>);

/** A reader of one call's body. */
type Reader<R> = (body: Buffer, text: ReplyText) => Result<R, Unreadable>;

/** Makes the client of one account. */
export function createGatewayClient(parts: ClientParts): GatewayClient {
  const { accountId, endpoint, deadlines = defaultDeadlines } = parts;

  async function ask<R>(
    call: GatewayCall,
    parameters: Parameters,
    reader: Reader<R>,
  ): Promise<(R & Dated) | Unanswered> {
    const credentials = credentialsFor(endpoint, parts.credentials);
    if (credentials === null) return { kind: 'not_sent', cause: 'no_token', gatewayClock: null };
    const request = new GatewayRequest(call, endpoint, credentials, parameters);
    const text = createReplyText(credentials.token.reveal());
    const ended = await sendOnce(request, () => parts.trust ?? bundledTrust(), deadlines);
    tellTrust(ended, parts.distrusted);
    return answerOf(ended, text, reader);
  }

  return {
    canAsk: (asked) => asked === accountId && credentialsFor(endpoint, parts.credentials) !== null,
    recharge: (order) =>
      order.accountId === accountId
        ? ask('recharge', rechargeParameters(order), readRechargeReply)
        : Promise.resolve(wrongAccount),
    status: (inquiry) =>
      inquiry.accountId === accountId
        ? ask('status', statusParameters(inquiry), readStatusReply)
        : Promise.resolve(wrongAccount),
    balance: () => ask('balance', {}, readBalances),
    mayComplain: () => parts.mayComplain ?? false,
    // SECURITY: a path that nobody has compared with the panel could be anything, another recharge included.
    complain: ({ accountId: about, txnId, reason }) =>
      about === accountId && parts.mayComplain === true
        ? ask('complaint', { txn_id: txnId, reason }, readComplaintReply)
        : Promise.resolve(wrongAccount),
  };
}

/** A call that came to no certificate says nothing of it. */
function tellTrust(ended: SentOnce, tell: ClientParts['distrusted']): void {
  if (ended.kind !== 'not_sent') tell?.(null);
  else if (ended.cause === 'tls_date') tell?.({ kind: 'date' });
  else if (ended.cause === 'tls_issuer') tell?.({ kind: 'issuer', issuer: ended.issuer ?? '' });
}

const wrongAccount = {
  kind: 'not_sent',
  cause: 'no_token',
  gatewayClock: null,
} as const satisfies RechargeAnswer & StatusAnswer;

/** Only HTTP 200 with a whole, plain body is a reply. Everything else is no clear word, whatever it says. */
function answerOf<R>(ended: SentOnce, text: ReplyText, reader: Reader<R>): (R & Dated) | Unanswered {
  switch (ended.kind) {
    case 'not_sent':
      return { kind: 'not_sent', cause: ended.cause, gatewayClock: null };
    case 'no_reply':
      return unclear(ended.cause, null, null, null);
    case 'reply': {
      const { status, body } = ended;
      const clock = readHttpDate(ended.date);
      const readable = isPlain(ended.encoding) && body.kind === 'whole';
      if (status !== 200) {
        return unclear('http_status', status, readable ? readMessage(body.bytes, text) : null, clock);
      }
      if (body.kind === 'broken') return unclear(body.cause, status, null, clock);
      if (!readable) return unclear('not_json', status, null, clock);
      const read = reader(body.bytes, text);
      return read.ok
        ? { ...read.value, gatewayClock: clock }
        : unclear(read.failure.cause, status, read.failure.message, clock);
    }
  }
}

function unclear(
  cause: UnclearCause,
  httpStatus: number | null,
  message: string | null,
  gatewayClock: number | null,
): Unanswered {
  return { kind: 'unclear', cause, httpStatus, message, gatewayClock };
}

/** `identity` was asked for; a compressed body was not, and could grow without bound. */
function isPlain(encoding: string | null): boolean {
  return encoding === null || /^\s*(?:identity\s*)?$/i.test(encoding);
}

function rechargeParameters(order: Order): Parameters {
  return {
    number: order.number,
    amount: toGatewayRupees(order.amountPaise),
    operator: order.operator,
    ref_id: order.refId,
    ...Object.fromEntries(order.fields.slice(0, 5).map((value, index) => [`field${index + 1}`, value])),
  };
}

function statusParameters(inquiry: Inquiry): Parameters {
  return { ref_id: inquiry.refId, recharge_date: inquiry.istDate };
}
