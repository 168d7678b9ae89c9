import { z } from 'zod';
import { findingLists } from '../statement/statement';
import type { RequestOf } from './calls';
import { none, refId, requestId, seq } from '../request-schemas';
import type { StatementCalls } from './calls/statement-calls';

const draft = z.string().max(60);
const column = z.int().min(0).max(59).nullable();

/** What main lets in of the calls about statements. */
export const statementRequests = {
  'statement:open': none,
  'statement:plan': z.strictObject({
    draft,
    map: z.strictObject({
      date: column,
      time: column,
      type: column,
      number: column,
      operator: column,
      amount: column,
      debit: column,
      credit: column,
      refId: column,
      txnId: column,
      status: column,
      balance: column,
    }),
  }),
  'statement:keep': z.strictObject({ draft }),
  'statement:stop': none,
  'statement:list': none,
  'statement:findings': z.strictObject({
    statement: seq,
    list: z.enum(findingLists),
    from: z.int().min(0).max(1_000_000),
  }),
  'statement:confirm': z.strictObject({ requestId, statement: seq, line: seq, refId }),
  'statement:take-back': z.strictObject({ requestId, statement: seq, refId }),
  'statement:settle': z.strictObject({
    statement: seq,
    refId,
    to: z.enum(['success', 'failed', 'refunded']),
  }),
  'practice:statement': z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
} as const satisfies { readonly [N in keyof StatementCalls]: z.ZodType<RequestOf<N>> };
