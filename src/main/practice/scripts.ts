import type { PracticeScript } from '../../preload/contract/sale/practice-endings';
import { becomes, says, type Play, type Script } from './script';
import { answerScripts } from './scripts/answers';
import { contradictionScripts } from './scripts/contradictions';
import { lostReplyScripts, silentStatusScript } from './scripts/lost-replies';
import { refusalScripts } from './scripts/refusals';
import { unreadableReplyScripts } from './scripts/unreadable-replies';

/** All scripts, 00–49 in order: the table of `docs/practice-mode.md`. */
export const scripts: readonly Script[] = [
  ...answerScripts,
  ...refusalScripts,
  ...lostReplyScripts,
  ...unreadableReplyScripts,
  ...contradictionScripts,
  silentStatusScript,
];

const byLastTwo: ReadonlyMap<string, Play> = new Map(scripts.map((each) => [each.lastTwo, each]));

/** Every number that no script is for. */
const unscripted: Play = { turns: becomes('Success'), reply: says('Recharge successful.') };

/** The script that the last two digits of a number choose; others succeed at once. */
export function scriptFor(number: string): Play {
  return byLastTwo.get(number.trim().slice(-2)) ?? unscripted;
}

/** The table that the app shows: what each ending plays and where it ends. */
export function practiceScripts(): readonly PracticeScript[] {
  return scripts.map(({ lastTwo, endsIn }) => ({ lastTwo, endsIn }));
}
