import type { SaleField } from '../../../../../preload/contract/sale/field-problem';

/** The id of a field of the sale in the page. */
export function fieldId(field: SaleField): string {
  return `sale-${field}`;
}

/** Puts the focus into a field of the sale, with all of its text selected. */
export function focusField(field: SaleField): void {
  const input = document.getElementById(fieldId(field));
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

/** Whether a field of the sale is one that can take the focus now. */
export function isInPage(field: SaleField): boolean {
  return document.getElementById(fieldId(field)) instanceof HTMLInputElement;
}

/** Whether somebody has put the focus where nothing of the sale is: a link, a row of a list. */
export function isElsewhere(): boolean {
  const { activeElement: active } = document;
  return active !== null && active !== document.body && active.closest('.sell, [role="dialog"]') === null;
}

/** Whether a field of the sale has the focus. */
export function hasFocus(field: SaleField): boolean {
  return document.activeElement?.id === fieldId(field);
}
