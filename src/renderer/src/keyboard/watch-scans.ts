import { isComposing } from './guard-compositions';
import { LONE_MS } from './lone-key';
import { END_MS, isScan, STALL_MS, type TypedCharacter } from './scan';

/** What a scanner typed. */
export interface Scan {
  readonly text: string;
  /** When its row of keys began, in the clock of events. */
  readonly since: number;
}

/** Asked when a row of keys turns out to be a scan: whether its Enter or Tab does what it does when typed. */
export type ScanEnds = (scan: Scan) => 'passes' | 'swallowed';

/** A row of keys longer than any code on paper is looked at from its end. */
const LONGEST = 200;

/**
 * Follows the keys of a window for scans, for the life of the page. `begins` is asked at the first key of every row,
 * when nothing is changed by it yet, and answers what to ask at its end.
 */
export function watchScans(target: Window, begins: () => ScanEnds): void {
  let typed: TypedCharacter[] = [];
  let ends: ScanEnds | null = null;
  let endedAt = Number.NEGATIVE_INFINITY;
  let isSwallowed = false;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
    const { key, timeStamp: at } = event;
    const isCharacter = Array.from(key).length === 1;
    const isEnd = key === 'Enter' || key === 'Tab';
    if (modifiers.has(key)) return;
    if (isSwallowed && (isCharacter || isEnd) && at - endedAt <= END_MS) {
      // The other lines of the same code.
      endedAt = at;
      swallow(event);
    } else if (isCharacter) {
      const before = typed.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
      if (at - before > STALL_MS) {
        typed = [];
        ends = begins();
      }
      typed = [...typed.slice(1 - LONGEST), { character: key, at }];
      // A blank in a code presses no button.
      if (key === ' ' && at - before < LONE_MS && !isTyping(target.document)) swallow(event);
    } else {
      const row = typed;
      typed = [];
      if (!isEnd || !isScan(row, at)) return;
      endedAt = at;
      const scan = { text: row.map(({ character }) => character).join(''), since: row[0]?.at ?? at };
      isSwallowed = ends?.(scan) === 'swallowed';
      if (isSwallowed) swallow(event);
    }
  };
  target.addEventListener('keydown', onKeyDown, true);
}

/** A scanner presses Shift for each capital. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'NumLock']);

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isTyping({ activeElement: active }: Document): boolean {
  return (
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type !== 'radio')
  );
}
