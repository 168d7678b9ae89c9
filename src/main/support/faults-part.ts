import type { AppStatus } from '../../preload/contract/settings/settings';

/** The newest faults of the log that are shown by themselves. */
const MOST_FAULTS = 20;

/**
 * What is wrong just now, and what went wrong last.
 * @param log lines that are masked already
 */
export function faultsPart(status: AppStatus, log: readonly string[]) {
  const { notReadable, asking } = status;
  return {
    problem: status.problem?.code ?? null,
    keyRing: status.keyRing,
    backup: status.backupProblem,
    // Not whose certificate it was: that may be the shop's own network.
    distrust: status.distrust?.kind ?? null,
    clockOffMs: status.clockOffMs,
    notSavedYet: status.notSavedYet,
    settingsDiffered: status.settingsDiffered,
    asking: {
      notAsked: asking.usedUp?.notAsked ?? null,
      refused: asking.refused?.condition ?? null,
    },
    notReadable: {
      rows: notReadable.rows.length,
      sentLines: notReadable.sentLines,
      sentLogCut: notReadable.sentLogCut,
      perhapsSent: notReadable.perhapsSent.length,
    },
    last: log.filter((line) => line.split(' ')[1] === 'error').slice(-MOST_FAULTS),
  };
}
