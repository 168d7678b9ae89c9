/** What Chromium says of a key that an input method took for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key belongs to an input method that is composing, its last Enter included. */
export function isComposing(event: KeyboardEvent): boolean {
  // Old, and still the only sign of an Enter that comes after its composition has ended.
  // oxlint-disable-next-line no-deprecated -- no other sign is left of such an Enter
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/**
 * Keeps the keys of an input method from everything that listens to keys, for the life of the page: an Enter that
 * ends a composition goes forward in no field, an Esc that ends one goes back in none.
 */
export function guardCompositions(target: Window): void {
  const guard = (event: KeyboardEvent): void => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    // No form is submitted and no button pressed by it either; what was composed is already in the field.
    if (event.key === 'Enter') event.preventDefault();
  };
  target.addEventListener('keydown', guard, true);
}
