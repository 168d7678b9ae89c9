import { z } from 'zod';
import { periodUnits } from '../reports/period';
import { reportFiles } from '../reports/report-wanted';
import type { RequestOf } from './calls';
import type { ReportCalls } from './calls/report-calls';
import { istDate, none } from '../request-schemas';

const days = { from: istDate, to: istDate };

/** What main lets in at the door of the calls of reports. */
export const reportRequests = {
  'reports:period': z.strictObject(days),
  'reports:stop-period': none,
  'reports:export': z.strictObject({
    wanted: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('period'), unit: z.enum(periodUnits), ...days }),
      z.strictObject({ of: z.enum(['earnings', 'wallet']), ...days }),
    ]),
    as: z.enum(reportFiles),
  }),
  // A part of the name of a file.
  'reports:save-pdf': z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  'reports:print': none,
} as const satisfies { readonly [N in keyof ReportCalls]: z.ZodType<RequestOf<N>> };
