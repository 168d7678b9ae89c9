import { z } from 'zod';
import type { Actor } from '../../recharge/state/moment';

/** The mark of what somebody did by their name alone: no PIN was looked at. NULL for everybody else. */
export function notVerifiedMark({ notVerified }: Actor): 1 | null {
  return notVerified === true ? 1 : null;
}

/** The same as it stands in a column. */
export const notVerifiedColumn = z
  .literal(1)
  .nullable()
  .transform((mark) => mark === 1);

/** As part of whoever did it. */
export function asNotVerified(isMarked: boolean): Pick<Actor, 'notVerified'> {
  return isMarked ? { notVerified: true } : {};
}
