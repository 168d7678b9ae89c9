import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { usePutBack, useReopened } from '../store/reopened';
import { usedUpSentence } from '../text/asking';
import { distrustSentence } from '../text/distrust';
import { isUnreadable, notReadableSentences } from '../text/not-readable';
import { roughly, timeOfDay } from '../text/time';
import { useNow } from '../page/use-now';
import { useSay } from '../page/use-say';

/** What has to be known before the next sale, on every screen. Nothing when all is well. */
export function Warnings(): ReactElement | null {
  const say = useSay();
  const status = useAppStatus();
  const { clockOffMs, notSavedYet, backupProblem, mode, account, asking } = status;
  const { distrust, notReadable, journalFaults, away, copiedFolder } = status;
  const reopened = useReopened();
  const putBack = usePutBack();
  const now = useNow();
  const test = mode === 'real' && account?.testGateway === true;
  const waits = asking.usedUp !== null || asking.refused !== null || distrust !== null;
  const unread = isUnreadable(notReadable);
  const quiet = clockOffMs === null && notSavedYet === 0 && backupProblem === null && journalFaults === null;
  if (quiet && away === null && !copiedFolder && !test && !waits && !reopened && !putBack && !unread)
    return null;
  return (
    <div className="frame-warnings" role="alert">
      {test && <p className="frame-test">{say('frame.warnings.test_gateway')}</p>}
      {copiedFolder && <p>{say('moving.copied.warning')}</p>}
      {away !== null && <p>{say(`moving.warning.${away.kind}`)}</p>}
      {reopened && <p>{say('frame.warnings.reopened')}</p>}
      {putBack && <p>{say('restore.done')}</p>}
      {clockOffMs !== null && (
        <p>
          {say(clockOffMs > 0 ? 'frame.warnings.clock_ahead' : 'frame.warnings.clock_behind', {
            difference: roughly(say, Math.abs(clockOffMs)),
          })}
        </p>
      )}
      {distrust !== null && <p>{distrustSentence(say, distrust, now)}</p>}
      {asking.refused !== null && (
        <p>
          {say(`condition.${asking.refused.condition}.cure`)}{' '}
          {say('frame.warnings.next_check', { time: timeOfDay(asking.refused.nextAt) })}
        </p>
      )}
      {asking.usedUp !== null && <p>{usedUpSentence(say, asking.usedUp)}</p>}
      {backupProblem !== null && <p>{say(`frame.warnings.backup.${backupProblem}`)}</p>}
      {journalFaults !== null && (
        <p>{say('frame.warnings.journal_faults', { count: journalFaults.count })}</p>
      )}
      {unread && <p>{notReadableSentences(say, notReadable)}</p>}
      {notSavedYet > 0 && <p>{say('frame.warnings.not_saved', { count: notSavedYet })}</p>}
    </div>
  );
}
