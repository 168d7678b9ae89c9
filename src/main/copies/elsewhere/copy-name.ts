import { istDateTime } from '../../../preload/contract/ist-date';

/** What a copy is called: whose it is, and when it was made in India. They sort by time. `at` in UTC milliseconds. */
export function copyName(counter: string, at: number): string {
  return `galla-${counter}-${istDateTime(at).replaceAll(':', '').replace(' ', '-')}.galla`;
}
