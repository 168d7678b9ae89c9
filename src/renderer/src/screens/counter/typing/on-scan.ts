import { hasDialog } from '../../../keyboard/has-dialog';
import type { Scan, ScanEnds } from '../../../keyboard/watch-scans';
import { isAskingWho } from '../../../page/asking-who';
import { sayScanUnused } from '../../../store/scan-said';
import { fieldId, focusField, hasFocus, isInPage } from '../entry/focus-field';
import { replaceNumber, setForm, useSale } from '../sale-store';
import { forwardFromNumber } from '../entry/step-forward';
import { dropKeptSince, keptFor } from './type-ahead';

/** Where a row of keys began. */
type Place =
  'number' | 'next_field' | 'dialog' | 'who' | 'sale_field' | 'amount' | 'other_field' | 'no_field';

/**
 * What a scan does: it fills Number, from wherever no field has the focus, too. In a dialog, where somebody shows who they
 * are, in the other fields of a sale, and in an amount or a count of any screen it does nothing, which is said. Other fields, a
 * search for one, take it as typed.
 */
export function beginsScan(): ScanEnds {
  const place = placeNow();
  const field = fieldNow();
  const value = field?.value ?? '';
  const { form } = useSale.getState();

  /** Takes back what the scanner typed before it was known for one. */
  const takeBack = ({ since }: Scan): void => {
    dropKeptSince(since);
    const now = fieldNow();
    if (field !== null && now === field) write(field, value);
    else if (now !== null && (place === 'who' || (place === 'next_field' && hasFocus('operator')))) {
      write(now, '');
    }
    if (place === 'dialog' || place === 'who' || place === 'amount') return;
    const { amount, collected, customerName, customerPhone } = form;
    const fields = useSale.getState().form.operator === form.operator ? { fields: form.fields } : {};
    setForm({ amount, collected, customerName, customerPhone, ...fields });
  };

  return (scan) => {
    const inNumber = hasFocus('number') || keptFor() === 'next_number';
    if (place === 'other_field' || (place === 'number' && inNumber)) return 'passes';
    if (place === 'who' && field === null && isNameAndPassphrase(scan.text, fieldNow())) return 'passes';
    // Codes have digits, names of operators hardly: a name is as good typed by anybody.
    if (place === 'sale_field' && hasFocus('operator') && !/\p{Nd}/u.test(scan.text)) return 'passes';
    if (place === 'no_field' && isInPage('number') && !hasDialog(document)) {
      replaceNumber(scan.text);
      focusField('number');
      void forwardFromNumber();
      return 'swallowed';
    }
    takeBack(scan);
    sayScanUnused();
    return 'swallowed';
  };
}

function placeNow(): Place {
  if (isAskingWho()) return isPassphrase(fieldNow()) ? 'other_field' : 'who';
  const kept = keptFor();
  if (kept === 'next_number') return 'number';
  if (kept === 'next_field') return 'next_field';
  if (hasDialog(document)) return 'dialog';
  if (hasFocus('number')) return 'number';
  const field = fieldNow();
  if (field === null) return 'no_field';
  if (field.id.startsWith(fieldId('number').replace('number', ''))) return 'sale_field';
  return counted.has(field.inputMode) ? 'amount' : 'other_field';
}

/**
 * Whether a passphrase may be typed here, or a recovery code: a key on a ring types one as fast as a scanner does. A PIN is
 * typed by fingers. SECURITY: a code that is scanned onto the names or as a PIN is no try; five of them shut somebody out.
 */
function isPassphrase(field: HTMLElement | null): boolean {
  return field !== null && field.inputMode !== 'numeric';
}

/** The digit of a name, and right after it a passphrase: no code on a packet has letters there. */
function isNameAndPassphrase(typed: string, field: ReturnType<typeof fieldNow>): boolean {
  return isPassphrase(field) && field?.value === typed.slice(1) && /\P{Nd}/u.test(field.value);
}

/** The field that takes what is typed now. */
function fieldNow(): HTMLInputElement | HTMLTextAreaElement | null {
  const { activeElement: active } = document;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && !notTyped.has(active.type) ? active : null;
}

/** What is typed there is money, or a number of pieces. */
const counted: ReadonlySet<string> = new Set(['decimal', 'numeric']);

const notTyped: ReadonlySet<string> = new Set(['radio', 'checkbox', 'button', 'submit']);

/** As if typed, so that React hears of it. */
function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field.value === value) return;
  field.setRangeText(value, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}
