/** What the pad types into a field: `money` has a key for two zeros. */
export type PadKind = 'money' | 'digits';

const kinds: Readonly<Record<string, PadKind>> = { decimal: 'money', numeric: 'digits', tel: 'digits' };

/** What the pad can type into an element; `null`: nothing, or it has digits to touch beside it. */
export function padKindOf(element: EventTarget | null): PadKind | null {
  if (!(element instanceof HTMLInputElement) || element.disabled || element.readOnly) return null;
  if (element.closest('[data-own-pad]') !== null) return null;
  return element.hasAttribute('data-pad') ? 'digits' : (kinds[element.inputMode] ?? null);
}

/** Whether the pad may go forward from a field. SECURITY: out of a read-back only its own buttons lead; the pad sends nothing. */
export function padGoesForward(field: HTMLInputElement): boolean {
  return field.closest('[data-pad-stays]') === null;
}
