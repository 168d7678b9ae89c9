import { emptyForm, ofCustomer, type OfCustomer, type SaleForm } from '../sale-form';

/** What of the form is filled beside the number. */
export function filledIn(form: SaleForm): readonly OfCustomer[] {
  return ofCustomer.filter((name) =>
    name === 'fields' ? form.fields.some((value) => value !== '') : form[name] !== emptyForm[name],
  );
}

/**
 * Whether a number was mended, so that it is still the same customer's: at least half of what was there is there
 * still. Typed over or pasted over it is another one; so is what is typed after it was taken out.
 */
export function isMended(before: string, after: string): boolean {
  if (before === '') return false;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head
    && before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail += 1;
  }
  return 2 * (head + tail) >= before.length;
}

/** A form without what these fields hold. The fields of a bill go with their operator. */
export function without(form: SaleForm, names: readonly OfCustomer[]): Partial<SaleForm> {
  const blank: Partial<SaleForm> = Object.fromEntries(names.map((name) => [name, emptyForm[name]]));
  if (names.includes('operator')) return { ...blank, operatorBy: 'staff', fields: [] };
  return names.includes('fields') ? { ...blank, fields: form.fields.map(() => '') } : blank;
}
