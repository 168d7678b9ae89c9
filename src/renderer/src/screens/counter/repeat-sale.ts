import type { CustomerName, CustomerNumber } from '../../../../preload/contract/customers/customer';
import { toGatewayRupees } from '../../../../preload/contract/money';
import { isMasked } from '../../../../preload/contract/rules/mask-number';
import { goTo } from '../../page/navigation';
import { useOperatorStore } from '../../store/operator-store';
import { focusField, hasFocus } from './entry/focus-field';
import { emptyForm } from './sale-form';
import { newRecharge, setForm } from './sale-store';
import { keepUntil } from './typing/keep-until';

/** Puts what a customer bought last into the form, at the counter. It is a new sale; nothing is sent or read back by this. */
export function repeatSale({ number, operator, last }: CustomerNumber, customer: CustomerName): void {
  const known = useOperatorStore.getState().operators.find(({ code }) => code === operator) ?? null;
  newRecharge();
  setForm({
    ...emptyForm,
    number,
    numberDone: true,
    operator: known,
    operatorBy: 'hint',
    amount: last === null ? '' : toGatewayRupees(last.amountPaise),
    fields: (known?.fields ?? []).map(() => ''),
    customerName: customer.name ?? '',
    customerPhone: customer.phones.find((phone) => !isMasked(phone)) ?? '',
  });
  goTo('counter');
  const field = known === null ? 'operator' : 'amount';
  void keepUntil(document, () => {
    focusField(field);
    return hasFocus(field);
  });
}
