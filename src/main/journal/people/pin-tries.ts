import { z } from 'zod';
import type { PersonId } from '../../../preload/contract/ids';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';

/** Whose secret is tried: a person's, or the recovery code. */
export type TriedSecret = PersonId | 'recovery';

/** `tried`: about to be looked at. `right`: it was. `lifted`: the tries before count no more. */
export type TryKind = 'tried' | 'right' | 'lifted';

/** Tries that count as wrong: all since the last right one. */
export interface TriesOf {
  readonly who: TriedSecret;
  readonly wrong: number;
}

const schema = z.object({ wrong: z.int() });

/** Those of one secret; none when there is no wrong one. */
export function triesSince(db: Readable, who: TriedSecret): readonly TriesOf[] {
  const row = db.one(
    `SELECT count(*) AS wrong FROM pin_tries WHERE who = @who AND seq > ifnull(
       (SELECT seq FROM pin_tries WHERE who = @who AND kind <> 'tried' ORDER BY seq DESC LIMIT 1), 0)`,
    { who },
  );
  const { wrong } = readRow(schema, row);
  return wrong === 0 ? [] : [{ who, wrong }];
}

/** Writes down a try, or what came of it. */
export function noteTry(
  db: Writable,
  who: TriedSecret,
  kind: TryKind,
  { at, by, allowedBy }: SignedTime,
): null {
  insertRow(db, 'pin_tries', { who, kind, at, by, allowedBy });
  return null;
}
