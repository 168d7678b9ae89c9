/** Whether the focus was lost: what had it went away, and nobody has taken it since. */
export function nothingHasFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
