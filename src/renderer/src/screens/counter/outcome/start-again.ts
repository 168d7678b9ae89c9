import { toGatewayRupees } from '../../../../../preload/contract/money';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { useOperatorStore } from '../../../store/operator-store';
import { focusField } from '../entry/focus-field';
import { emptyForm } from '../sale-form';
import { newRecharge, setForm } from '../sale-store';

/** Puts a recharge that was not sent back into the form. It is a new one; nothing is sent by this. */
export function startAgain(recharge: Recharge): void {
  const operator =
    useOperatorStore.getState().operators.find(({ code }) => code === recharge.operator) ?? null;
  newRecharge();
  setForm({
    ...emptyForm,
    number: recharge.number,
    operator,
    amount: toGatewayRupees(recharge.amountPaise),
    fields: (operator?.fields ?? []).map((_, place) => recharge.fields[place] ?? ''),
    payment: recharge.payment,
    customerPhone: recharge.customerPhone ?? '',
    customerName: recharge.customerName ?? '',
    restartOf: recharge.refId,
  });
  focusField('amount');
}
