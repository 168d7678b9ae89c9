/** A key that is pressed for somebody. */
export interface PressedKey {
  readonly key: string;
  /** Its place on the keyboard; empty for what has none. */
  readonly code: string;
}

/** What has the focus does with the key itself; answers whether it also types. No scanner and no held key: nobody trusts it. */
export function pressKey(place: Element | null, { key, code }: PressedKey): boolean {
  return (
    place?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))
    ?? false
  );
}

/** As a real key: first what the field does with the key itself, then the edit, which React hears of by `input`. */
export function typeKey(field: HTMLInputElement, pressed: PressedKey): void {
  const { key } = pressed;
  if (!pressKey(field, pressed) || key === 'Enter') return;
  const to = field.selectionEnd ?? field.value.length;
  const from = field.selectionStart ?? to;
  if (key === 'Backspace') edit(field, '', from === to ? Math.max(0, from - 1) : from, to);
  // What a field has no room for a person cannot type either.
  else if (field.maxLength < 0 || field.value.length - (to - from) < field.maxLength)
    edit(field, key, from, to);
}

/** Takes away all that stands in a field. */
export function emptyField(field: HTMLInputElement): void {
  edit(field, '', 0, field.value.length);
}

function edit(field: HTMLInputElement, text: string, from: number, to: number): void {
  field.setRangeText(text, from, to, 'end');
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}
