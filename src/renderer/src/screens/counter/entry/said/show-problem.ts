import type { SaleField } from '../../../../../../preload/contract/sale/field-problem';
import { useSale } from '../../sale-store';
import { focusField, hasFocus } from '../focus-field';

/** Leads to a field that was refused; where the focus is there already, its problem is read out as well. */
export function showProblem(field: SaleField): void {
  useSale.setState({ saidOf: hasFocus(field) ? field : null });
  focusField(field);
}
