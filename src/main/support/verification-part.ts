import { faultKinds } from '../../preload/contract/evidence/fault';
import type { Verified } from '../../preload/contract/evidence/verified';

/** What the last check of each journal found; `null`: it was never checked. */
export interface LastChecks {
  readonly real: Verified | null;
  readonly practice: Verified | null;
}

/** What the last checks found, in figures: how many faults of each kind. SECURITY: which rows they are of is not in it. */
export function verificationPart({ real, practice }: LastChecks) {
  return { real: figuresOf(real), practice: figuresOf(practice) };
}

function figuresOf(last: Verified | null) {
  if (last === null) return null;
  const { at, tookMs, by, n, count, faults } = last;
  return {
    day: new Date(at).toISOString().slice(0, 10),
    seconds: Math.round(tookMs / 1000),
    by,
    places: n,
    faults: count,
    firstByKind: Object.fromEntries(
      faultKinds.map((each) => [each, faults.filter(({ kind }) => kind === each).length]),
    ),
  };
}
