import type { ReactElement } from 'react';
import type { BackupProblem } from '../../../preload/contract/settings/settings';
import { useAppStatus } from '../page/app-status';
import { useReopened } from '../store/reopened';
import { usedUpSentence } from '../text/asking';
import { distrustSentence } from '../text/distrust';
import { isUnreadable, notReadableSentences } from '../text/not-readable';
import { conditionCures } from '../text/conditions';
import { roughly, timeOfDay } from '../text/time';
import { useNow } from '../page/use-now';

const backupSentences = {
  disk_full:
    'The disk is full. Today’s copy of the journal was not made. Free some space. Galla tries again every ten minutes.',
  failed:
    'Today’s copy of the journal was not made. Check that the folder “backups” can be written. Galla tries again every ten minutes.',
} as const satisfies Readonly<Record<BackupProblem, string>>;

/** What has to be known before the next sale, on every screen. Nothing when all is well. */
export function Warnings(): ReactElement | null {
  const { clockOffMs, notSavedYet, backupProblem, mode, account, asking, distrust, notReadable } =
    useAppStatus();
  const reopened = useReopened();
  const now = useNow();
  const test = mode === 'real' && account?.testGateway === true;
  const waits = asking.usedUp !== null || asking.refused !== null || distrust !== null;
  const unread = isUnreadable(notReadable);
  const quiet = clockOffMs === null && notSavedYet === 0 && backupProblem === null;
  if (quiet && !test && !waits && !reopened && !unread) return null;
  return (
    <div className="frame-warnings" role="alert">
      {test && <p className="frame-test">TEST GATEWAY</p>}
      {reopened && <p>The window stopped and was opened again. Look at Today before you send again.</p>}
      {clockOffMs !== null && (
        <p>
          This computer’s clock is {roughly(Math.abs(clockOffMs))} {clockOffMs > 0 ? 'ahead of' : 'behind'}{' '}
          the gateway’s. Correct it: status checks need the right date.
        </p>
      )}
      {distrust !== null && <p>{distrustSentence(distrust, now)}</p>}
      {asking.refused !== null && (
        <p>
          {conditionCures[asking.refused.condition]} The next status check is at{' '}
          {timeOfDay(asking.refused.nextAt)}.
        </p>
      )}
      {asking.usedUp !== null && <p>{usedUpSentence(asking.usedUp)}</p>}
      {backupProblem !== null && <p>{backupSentences[backupProblem]}</p>}
      {unread && <p>{notReadableSentences(notReadable)}</p>}
      {notSavedYet > 0 && (
        <p>
          {notSavedYet === 1 ? 'One outcome is' : `${notSavedYet} outcomes are`} not saved yet. You can sell
          again when {notSavedYet === 1 ? 'it is' : 'they are'} saved.
        </p>
      )}
    </div>
  );
}
