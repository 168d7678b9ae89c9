import type { Events } from '../../../../preload/contract/events';
import { addPaise, paise, type Paise } from '../../../../preload/contract/money';
import type { Recharge } from '../../../../preload/contract/recharge';
import type { RowMoney } from '../../../../preload/contract/row-money';

type Word = Events['recharge:not-saved'];

/**
 * A row as it will be once a word about it is saved: the outcome and its money. A word that comes after another outcome
 * finds the money where staff left it, and takes none a second time.
 */
export function withWord(recharge: Recharge, { state, message }: Word): Recharge {
  return {
    ...recharge,
    state,
    message: message ?? recharge.message,
    money: moneyAfter(recharge, state),
  };
}

const nothing: Paise = paise(0);

function moneyAfter(recharge: Recharge, state: Word['state']): RowMoney {
  const { money, payment, amountPaise, chargePaise } = recharge;
  const isFirst = recharge.state === 'created' || recharge.state === 'sent';
  if (isFirst || recharge.state === state) return money;
  const isPaid = payment !== 'on_account';
  const missing = paise(addPaise(amountPaise, chargePaise) - money.sumPaise);
  const goesBack = isPaid && (state === 'failed' || state === 'refunded');
  return {
    ...money,
    toCustomerPaise: goesBack ? money.sumPaise : nothing,
    toShopPaise: isPaid && state === 'success' ? missing : nothing,
    cameLater: true,
  };
}
