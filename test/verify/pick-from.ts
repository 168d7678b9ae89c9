import type { Chance } from '../support/chance';

/** One of these by chance. @throws where there is none. */
export function pickFrom<T>(from: readonly T[], chance: Chance): T {
  const found = from[Math.floor(chance.next() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
