import { z } from 'zod';
import type { KeptCopy } from '../../../preload/contract/copies/copies';

/** Where copies go, and which were made there, as it stands in `settings.json`. */
export interface CopiesSetting {
  readonly folder: string;
  /** When they were turned on, in UTC milliseconds. */
  readonly since: number;
  /** What was closed when the newest was made. */
  readonly closed: string;
  /** The newest first. */
  readonly kept: readonly KeptCopy[];
}

export const copiesSettingSchema = z.object({
  folder: z.string().min(1).max(4096),
  since: z.int(),
  closed: z.string().max(100),
  kept: z
    .array(z.object({ name: z.string().max(200), at: z.int(), bytes: z.int(), sales: z.int() }))
    .max(100)
    .readonly(),
}) satisfies z.ZodType<CopiesSetting>;
