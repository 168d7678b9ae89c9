import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Dated, RechargeAnswer } from '../../recharge/state/replies';
import { readReplyFields } from '../reply-fields';
import type { Unreadable } from '../replies';
import type { ReplyText } from '../reply-text';

/** What the gateway says to a complaint. */
export interface ComplaintWord {
  readonly kind: 'accepted' | 'refused';
  /** The number that it gave the complaint. */
  readonly number: string | null;
  readonly message: string | null;
}

/** How a complaint that was sent ended. */
export type ComplaintAnswer = Dated & (ComplaintWord | Exclude<RechargeAnswer, { kind: 'reply' }>);

/** The words of panels; Deeperweb has not confirmed them. Any other word is none: nobody knows what it means. */
const words: ReadonlyMap<string, ComplaintWord['kind']> = new Map([
  ['accepted', 'accepted'],
  ['success', 'accepted'],
  ['pending', 'accepted'],
  ['ok', 'accepted'],
  ['error', 'refused'],
  ['failure', 'refused'],
]);

/** Reads the reply to a complaint. */
export function readComplaintReply(body: Buffer, text: ReplyText): Result<ComplaintWord, Unreadable> {
  const fields = readReplyFields(body);
  if (fields === null) return fail({ cause: 'not_json', message: null });
  const message = fields.message === null ? null : text.shown(fields.message);
  const said = fields.status?.trim().toLowerCase() ?? '';
  if (said === '') return fail({ cause: 'no_status_word', message });
  const kind = words.get(said);
  if (kind === undefined) return fail({ cause: 'unknown_status_word', message });
  const number = fields.complain_id ?? fields.complaint_id;
  return ok({ kind, number: number === null ? null : text.shown(number), message });
}
