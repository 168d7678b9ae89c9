import type { ReactElement } from 'react';
import type { CustomerName, CustomerNumber } from '../../../../../preload/contract/customers/customer';
import { Button } from '../../../components/button';
import { useMayCall } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { isMasked } from '../../../../../preload/contract/rules/mask-number';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { repeatSale } from '../../counter/repeat-sale';

interface RepeatButtonProps {
  readonly number: CustomerNumber;
  readonly customer: CustomerName;
}

/** Goes to the counter with number, operator and amount filled in. Nothing is sent by it. */
export function RepeatButton({ number, customer }: RepeatButtonProps): ReactElement | null {
  const say = useSay();
  const maySell = useMayCall('number:hint', { number: '' });
  if (!maySell || isMasked(number.number)) return null;
  return (
    <Button
      aria-label={say('customers.repeat_of', {
        operator: number.operatorName,
        number: groupNumber(number.number),
      })}
      onPress={() => repeatSale(number, customer)}
    >
      {say('customers.repeat')}
    </Button>
  );
}
