import { toAsciiDigits } from '../../../../../preload/contract/money';
import { focusField } from '../entry/focus-field';
import { keptFor } from './type-ahead';

/**
 * A digit typed while no field has the focus goes to Number: the browser puts the character where the focus
 * is when the key comes up the page. Answers what stops it.
 */
export function typeAnywhere(page: Document): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // On its way to a field that is not there yet.
    if (keptFor() !== null) return;
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(toAsciiDigits(event.key))) return;
    const { activeElement } = page;
    const elsewhere =
      activeElement instanceof HTMLInputElement
      || activeElement instanceof HTMLTextAreaElement
      || (activeElement?.closest('[role="dialog"], [role="listbox"]') ?? null) !== null;
    if (!elsewhere) focusField('number');
  };
  page.addEventListener('keydown', onKeyDown, true);
  return () => page.removeEventListener('keydown', onKeyDown, true);
}
