import type { PageFault } from '../../../preload/contract/page-fault';
import type { Log } from '../log';

/** Where faults of the page go. */
interface PageFaultParts {
  readonly log: Pick<Log, 'error'>;
  /** Ends the page. A dead one comes back, or the plain screen does where it keeps dying. */
  readonly end: () => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
}

const MOST_LINES = 20;
const WITHIN_MS = 60_000;

/**
 * Takes what the page tells of parts that could not be drawn: 20 lines of the log in a minute, and of the whole page its
 * end, as of one that hangs. What was typed is lost either way; what is on its way is with main.
 */
export function createPageFaults({ log, end, now }: PageFaultParts): (fault: PageFault) => void {
  let lines: readonly number[] = [];
  return ({ part, error, at }) => {
    const time = now();
    lines = lines.filter((line) => time - line < WITHIN_MS);
    if (lines.length < MOST_LINES) {
      lines = [...lines, time];
      log.error('page-fault', [part, error, ...at].join(' '));
    }
    if (part === 'page') end();
  };
}
