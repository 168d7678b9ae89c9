import { gatewayWords, type GatewayWord, type UnclearCause } from '../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { RechargeReply, Reply, StatusReply } from '../../preload/contract/sale/entries/reply-schemas';
import { readGatewayBalance } from './gateway-balance';
import { readReplyFields, type ReplyFields } from './reply-fields';
import type { ReplyText } from './reply-text';

/** Why the body of an HTTP 200 has no clear word. */
export interface Unreadable {
  readonly cause: Extract<UnclearCause, 'not_json' | 'no_status_word' | 'unknown_status_word'>;
  readonly message: string | null;
}

/** Reads the reply to the recharge call. */
export function readRechargeReply(
  body: Buffer,
  text: ReplyText,
): Result<{ readonly kind: 'reply'; readonly reply: RechargeReply }, Unreadable> {
  const read = readReply(body, text);
  return read.ok ? ok({ kind: 'reply', reply: { call: 'recharge', ...read.value } }) : read;
}

/** Reads the reply to a status check. */
export function readStatusReply(
  body: Buffer,
  text: ReplyText,
): Result<{ readonly kind: 'reply'; readonly reply: StatusReply }, Unreadable> {
  const read = readReply(body, text);
  return read.ok ? ok({ kind: 'reply', reply: { call: 'status', ...read.value } }) : read;
}

/** The gateway's own sentence in any JSON body, for calls that brought no clear word. */
export function readMessage(body: Buffer, text: ReplyText): string | null {
  const message = readReplyFields(body)?.message ?? null;
  return message === null ? null : text.shown(message);
}

function readReply(body: Buffer, text: ReplyText): Result<Reply, Unreadable> {
  const fields = readReplyFields(body);
  if (fields === null) return fail({ cause: 'not_json', message: null });
  const message = shown(fields.message, text);
  const said = fields.status?.trim() ?? '';
  if (said === '') return fail({ cause: 'no_status_word', message });
  const word = wordOf(said);
  if (word === undefined) return fail({ cause: 'unknown_status_word', message });
  return ok(replyOf(word, fields, message, text));
}

function replyOf(word: GatewayWord, fields: ReplyFields, message: string | null, text: ReplyText): Reply {
  const echoed = (value: string | null): string | null => (value === null ? null : text.echoed(value));
  return {
    word,
    echo: {
      refId: echoed(fields.ref_id),
      number: echoed(fields.number?.text ?? null),
      numberAsJsonNumber: fields.number?.type === 'number',
      amount: echoed(fields.amount),
      operator: echoed(fields.operator),
    },
    txnId: shown(fields.txn_id, text),
    optId: shown(fields.opt_id, text),
    message,
    balancePaise: fields.balance === null ? null : readGatewayBalance(fields.balance),
  };
}

function wordOf(said: string): GatewayWord | undefined {
  const lower = said.toLowerCase();
  return gatewayWords.find((word) => word.toLowerCase() === lower);
}

function shown(value: string | null, text: ReplyText): string | null {
  return value === null ? null : text.shown(value);
}
