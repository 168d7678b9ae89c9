import { z } from 'zod';
import { readJsonObject, type JsonMember } from './json-members';

/** The documented fields of a reply to a recharge or a status check, of a balance call, and of a complaint. */
const names = [
  'status',
  'number',
  'amount',
  'operator',
  'ref_id',
  'txn_id',
  'opt_id',
  'balance',
  'message',
  'totalbalance',
  'rechargebalance',
  'utilitybalance',
  'aepsbalance',
  'complain_id',
  'complaint_id',
] as const;
type Name = (typeof names)[number];

const member = z.object({ type: z.enum(['string', 'number', 'null', 'other']), text: z.string() });
/** A string or a number as its text; anything else says nothing. */
const text = member
  .transform(({ type, text: value }) => (type === 'string' || type === 'number' ? value : null))
  .default(null);
/** What programs write where they have no id. An id with other digits keeps its zeros in front. */
const PLACE_HOLDER = /^\s*(?:0+|n[/.]?a\.?|nil|null|none|undefined|-+)\s*$/i;
const id = text.transform((value) => (value === null || PLACE_HOLDER.test(value) ? null : value));
/** An echo: a value of a wrong kind is still not what was sent, so it stays and contradicts. */
const echo = member.transform(({ type, text: value }) => (type === 'null' ? null : value)).default(null);

/** An echo of which it matters how it was typed. */
const typedEcho = member.transform((read) => (read.type === 'null' ? null : read)).default(null);

const schema = z.object({
  status: echo,
  number: typedEcho,
  amount: echo,
  operator: echo,
  ref_id: echo,
  txn_id: id,
  opt_id: id,
  balance: text,
  message: text,
  totalbalance: text,
  rechargebalance: text,
  utilitybalance: text,
  aepsbalance: text,
  complain_id: id,
  complaint_id: id,
} satisfies Record<Name, z.ZodType>);

/** The fields of a reply as text, `null` when absent. Not cleaned: see `reply-text.ts`. */
export type ReplyFields = z.output<typeof schema>;

/**
 * Reads a body as one JSON object in UTF-8. A byte order mark and outer space are ignored (PHP files begin
 * with them); anything else around the object makes it unreadable. Letter case of keys is ignored. A
 * documented key that comes twice with different values makes it unreadable: nobody can say which is meant.
 */
export function readReplyFields(body: Buffer): ReplyFields | null {
  const members = readJsonObject(new TextDecoder('utf-8').decode(body));
  if (members === null) return null;
  const found = new Map<string, JsonMember>();
  for (const read of members) {
    const key = read.key.toLowerCase();
    const before = found.get(key);
    if (before === undefined) found.set(key, read);
    else if (isName(key) && (before.type !== read.type || before.text !== read.text)) return null;
  }
  return schema.parse(Object.fromEntries(found));
}

function isName(key: string): key is Name {
  return names.some((name) => name === key);
}
