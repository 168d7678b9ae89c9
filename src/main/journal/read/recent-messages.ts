import { z } from 'zod';
import type { UnnamedMessage } from '../../../preload/contract/settings/condition-phrases';
import { timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** How far back one looks, in recharges: a few weeks of a busy shop, read in a few milliseconds. */
const RECHARGES = 3000;
/** How many different messages are answered. */
const MESSAGES = 50;

const schema = z.object({ message: z.string(), at: timeColumn }) satisfies z.ZodType<UnnamedMessage>;

/** What the gateway said lately of recharges that failed or are unknown, each message once, newest first. */
export function recentMessages(db: Readable): readonly UnnamedMessage[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT message, max(created_at) AS at
       FROM (SELECT seq, message, state, created_at FROM recharges ORDER BY seq DESC LIMIT ${RECHARGES})
       WHERE state IN ('failed', 'unknown') AND message <> ''
       GROUP BY message ORDER BY max(seq) DESC LIMIT ${MESSAGES}`,
    ),
  );
}
