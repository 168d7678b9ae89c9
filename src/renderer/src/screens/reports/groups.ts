import type { ReportPart } from '../../page/open-screens';

/**
 * The parts of Reports by their group, in the order of the screen. A part is named in the address: `#reports/on-account`. A
 * group of which nothing is open to whoever is at the counter is not there.
 */
export const groups = {
  day: ['day', 'close', 'closes', 'drawer'],
  figures: ['period', 'earnings'],
  wallet: ['wallet', 'statement'],
  customers: ['customers', 'on-account', 'complaints'],
} as const satisfies Readonly<Record<string, readonly ReportPart[]>>;

/** A group of reports. */
export type ReportGroup = keyof typeof groups;

/** The groups in their order. */
export const groupNames = ['day', 'figures', 'wallet', 'customers'] as const satisfies readonly ReportGroup[];

/** The parts of a group. */
export function partsOf(group: ReportGroup): readonly ReportPart[] {
  return groups[group];
}
