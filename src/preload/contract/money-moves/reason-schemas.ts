import { z } from 'zod';
import { LONGEST_REASON } from './reasons';

/** What money is paid out for, as it stands in the owner's list: one line that says something. */
export const reasonSchema = z.string().trim().min(1).max(LONGEST_REASON);
