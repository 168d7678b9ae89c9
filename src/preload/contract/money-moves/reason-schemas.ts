import { z } from 'zod';

/** More than anybody looks through before paying for the tea. */
export const MOST_REASONS = 30;

/** What money is paid out for, as it stands in the owner's list: one line that says something. */
export const reasonSchema = z.string().trim().min(1).max(60);
