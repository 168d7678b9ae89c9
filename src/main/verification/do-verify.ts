import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../../preload/contract/evidence/fault';
import { FAULTS_KEPT } from '../../preload/contract/evidence/verified';
import { verifyFiles } from '../journal/verify/verify-files';
import type { VerifyJob, VerifySaid } from './verify-job';

/** Of each part of its work a slow check rests so many times as long, in milliseconds at most the second. */
const RESTS = 3;
const LONGEST_REST_MS = 2000;
/** Names of the schema may be any text. In characters. */
const LONGEST_WORD = 200;

/** Checks a journal and tells how far it is; at last what it found. @throws what SQLite throws, where nothing can be said. */
export async function doVerify(
  { file, log, elsewhere, slowly }: VerifyJob,
  tell: (said: VerifySaid) => void,
): Promise<void> {
  let share = 0;
  let told = 0;
  let since = performance.now();
  const verdict = await verifyFiles(
    { file, log, elsewhere },
    {
      progress(now) {
        share = now;
      },
      async pause() {
        if (share - told >= 0.01) {
          told = share;
          tell({ kind: 'share', share });
        }
        const worked = performance.now() - since;
        if (slowly) await setTimeout(Math.min(worked * RESTS, LONGEST_REST_MS));
        since = performance.now();
        // It is stopped by the end of its process.
        return false;
      },
    },
  );
  if (verdict === null) return;
  const faults = verdict.faults.slice(0, FAULTS_KEPT).map(shortened);
  tell({ kind: 'verdict', verdict: { n: verdict.n, count: verdict.count, faults } });
}

function shortened({ kind, name, key, n }: Fault): Fault {
  return {
    kind,
    name: name?.slice(0, LONGEST_WORD) ?? null,
    key: key?.slice(0, LONGEST_WORD) ?? null,
    n,
  };
}
