/** From button to button. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
/** From row to row, to what its first button does. */
const rows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The ref of a list of buttons that makes it one stop of Tab, so that whoever goes on by Tab is not held up by every row:
 * arrow keys, Home and End go along it, and Tab comes back to where one was. A form that opens in a row has stops of its
 * own.
 */
export function oneStop(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return undefined;

  const keepOne = (): void => {
    const all = buttonsOf(list);
    stopAt(all, all.find((button) => button.dataset['stop'] === 'here') ?? all[0]);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const all = buttonsOf(list);
    const at = all.find((button) => button === target);
    if (at !== undefined) stopAt(all, at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = buttonsOf(list);
    const at = all.findIndex((button) => button === event.target);
    const to =
      at === -1 ? undefined : (nextRow(event.key, at, all) ?? all[placeAfter(event.key, at, all.length)]);
    if (to === undefined || to === event.target) return;
    event.preventDefault();
    to.focus();
  };

  keepOne();
  // Rows come and go, and change what they offer.
  const changes = new MutationObserver(keepOne);
  changes.observe(list, { childList: true, subtree: true });
  list.addEventListener('focusin', onFocusIn);
  list.addEventListener('keydown', onKeyDown);
  return () => {
    changes.disconnect();
    list.removeEventListener('focusin', onFocusIn);
    list.removeEventListener('keydown', onKeyDown);
  };
}

/** The first button of the row that a key leads to; `undefined`: the key leads along no rows, or there is none. */
function nextRow(key: string, at: number, all: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const step = rows[key];
  const row = rowOf(all[at]);
  if (step === undefined) return undefined;
  const others = step > 0 ? all.slice(at + 1) : all.slice(0, at).toReversed();
  const next = others.map(rowOf).find((other) => other !== row);
  return all.find((button) => next !== undefined && rowOf(button) === next);
}

/** A button that stands in no row is one by itself. */
function rowOf(button: HTMLButtonElement | undefined): Element | undefined {
  return button?.closest('li') ?? button?.closest('tr') ?? button;
}

/** Where a key leads from a place in a list, from 0; it stays where it is at the ends and for any other key. */
function placeAfter(key: string, at: number, length: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return Math.min(Math.max(at + (steps[key] ?? 0), 0), length - 1);
}

/** Those that can be pressed, without those of a form in a row. */
function buttonsOf(list: HTMLElement): readonly HTMLButtonElement[] {
  const form = list.closest('form');
  const all = [...list.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  return all.filter((button) => button.closest('form') === form);
}

function stopAt(all: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void {
  for (const button of all) {
    button.tabIndex = button === stop ? 0 : -1;
    if (button === stop) button.dataset['stop'] = 'here';
    else delete button.dataset['stop'];
  }
}
