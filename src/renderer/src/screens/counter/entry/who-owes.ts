import type { Payment } from '../../../../../preload/contract/sale/recharge';
import { hasDialog } from '../../../keyboard/has-dialog';
import { focusField, hasFocus } from './focus-field';
import { keepUntil } from '../typing/keep-until';
import { setForm, useSale } from '../sale-store';

/** Whether it would be sold on account without a name or phone by which to find who owes. */
export function owesNobody(payment: Payment): boolean {
  const { customerName, customerPhone } = useSale.getState().form;
  return payment === 'on_account' && customerName.trim() === '' && customerPhone.trim() === '';
}

/** Back from the read-back to where the name is written down. Everything typed stays, on account is chosen. */
export function askWhoOwes(): void {
  setForm({ payment: 'on_account' });
  useSale.setState({ readBack: null, problems: { customerName: { code: 'name_or_phone_needed' } } });
  void keepUntil(document, () => {
    if (hasDialog(document)) return false;
    focusField('customerName');
    return hasFocus('customerName');
  });
}
