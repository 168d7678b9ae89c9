/**
 * Keeps what is typed while `work` decides where the focus goes next, and types it there afterwards: fast fingers
 * are ahead of the answer, and what they mean for Amount must not land in Number. When the focus stays where
 * it was, what was kept is dropped: it was meant for a field that did not come.
 * Keys with Ctrl, Alt or Meta go through at once. So does `Escape`, which drops what was kept and ends the keeping.
 */
export async function keepTypedAhead(page: Document, work: () => Promise<void>): Promise<void> {
  const from = page.activeElement;
  const kept: string[] = [];
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    // Whoever has gone to another field by hand types there.
    if (page.activeElement !== from) return;
    if (event.key === 'Escape') {
      kept.length = 0;
      stop();
    }
    if (Array.from(event.key).length > 1 && event.key !== 'Enter' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    // A held Enter goes forward one step only.
    if (!(event.repeat && event.key === 'Enter')) kept.push(event.key);
  };
  const stop = (): void => page.removeEventListener('keydown', keep, true);
  page.addEventListener('keydown', keep, true);
  try {
    await work();
  } finally {
    stop();
  }
  for (const key of kept) {
    const field = page.activeElement;
    if (field === from || !(field instanceof HTMLInputElement)) return;
    typeInto(field, key);
    // React draws what one key did before the next one comes, as it does between two real keys.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve();
  }
}

/** As a real key: first what the field does with the key itself, then the edit, which React hears of by `input`. */
function typeInto(field: HTMLInputElement, key: string): void {
  const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  if (!field.dispatchEvent(pressed) || key === 'Enter') return;
  const to = field.selectionEnd ?? field.value.length;
  const from = field.selectionStart ?? to;
  const deletes = key === 'Backspace';
  field.setRangeText(deletes ? '' : key, deletes && from === to ? Math.max(0, from - 1) : from, to, 'end');
  const inputType = deletes ? 'deleteContentBackward' : 'insertText';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}
