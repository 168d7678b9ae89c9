import { pressKey, typeKey, type PressedKey } from '../../../keyboard/pad/type-key';
import { isAskingWho } from '../../../page/asking-who';

/** One key that was pressed before there was a field for it. */
interface KeptKey extends PressedKey {
  /** When it was pressed, in the clock of events. */
  readonly at: number;
}

/** What is being waited for while keys are kept. */
interface Waiting {
  /** Decides where the focus goes. Answers whether the field that the keys are meant for has it now. */
  readonly work: () => Promise<boolean>;
  /** Whether somebody has gone to another field by hand, and types there. */
  readonly isElsewhere: () => boolean;
  /** Esc drops what was kept; whether it also ends the keeping. */
  readonly endsWithEscape: boolean;
  /** Whether it is the Number of the next sale that the keys are meant for. */
  readonly forNextNumber: boolean;
  /** The keys are meant for a dialog, which has keys of its own beside its fields; Enter is never one of them. */
  readonly forDialog?: boolean;
}

/** Everything that is kept now: one waiting may begin while another is typed out. */
const keeping = new Set<{ readonly kept: KeptKey[]; readonly waiting: Waiting }>();

/**
 * Keeps what is typed while `work` decides where the focus goes next, and types it there afterwards: fast fingers
 * are ahead of the answer, and what they mean for Amount must not land in Number. When the field they are meant
 * for did not come, what was kept is dropped. Keys with Ctrl, Alt or Meta go through at once, and so does `Escape`.
 */
export async function keepTypedAhead(page: Document, waiting: Waiting): Promise<void> {
  const kept: KeptKey[] = [];
  const entry = { kept, waiting };
  const keep = (event: KeyboardEvent): void => {
    if (isAskingWho()) {
      kept.length = 0;
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || waiting.isElsewhere()) return;
    if (event.key === 'Escape') {
      kept.length = 0;
      if (waiting.endsWithEscape) stop();
    }
    if (Array.from(event.key).length > 1 && event.key !== 'Enter' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    // A held Enter goes forward one step only.
    if (event.repeat && event.key === 'Enter') return;
    kept.push({ key: event.key, code: event.code, at: event.timeStamp });
  };
  const stop = (): void => {
    page.removeEventListener('keydown', keep, true);
    keeping.delete(entry);
  };
  page.addEventListener('keydown', keep, true);
  keeping.add(entry);
  let isThere = false;
  try {
    isThere = await waiting.work();
  } finally {
    stop();
  }
  if (!isThere) return;
  for (const key of kept) {
    const place = page.activeElement;
    if (waiting.forDialog === true && key.key === 'Enter') continue;
    if (place instanceof HTMLInputElement && place.type !== 'radio') typeKey(place, key);
    else if (waiting.forDialog === true) pressKey(place, key);
    else return;
    // React draws what one key did before the next one comes, as it does between two real keys.
    await Promise.resolve();
  }
}

/** Whether keys are kept now, and whether they are meant for the Number of the next sale. */
export function keptFor(): 'next_number' | 'next_field' | null {
  const all = [...keeping];
  if (all.length === 0) return null;
  return all.every(({ waiting }) => waiting.forNextNumber) ? 'next_number' : 'next_field';
}

/** Drops what was kept since a moment in the clock of events: it was no person who typed it. */
export function dropKeptSince(at: number): void {
  for (const { kept } of keeping) {
    const first = kept.findIndex((key) => key.at >= at);
    if (first !== -1) kept.length = first;
  }
}
