import type { ReactElement } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Sheet } from '../../../components/sheet/sheet';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { useSay } from '../../../page/use-say';
import { outcomeSentence } from '../../../text/outcome-sentences';
import { DealWithForm, dealingKey } from '../../history/dealing/deal-with-form';
import { takeDealt } from './deal';
import { openDealing } from './dealt-store';

/** Deals with the money of a recharge in another way than the usual one: a part of it, the other way, the charge kept. */
export function DealingSheet({ recharge }: { readonly recharge: Recharge }): ReactElement {
  const say = useSay();
  const { number, operatorName } = recharge;
  return (
    <Sheet title={say('dealing.title')} onClose={() => openDealing(null)}>
      <div className="dealing-sheet">
        <p className="dealing-what">
          <GroupedNumber number={number} /> · {operatorName}
        </p>
        <p>{outcomeSentence(say, recharge)}</p>
        <DealWithForm
          key={dealingKey(recharge)}
          recharge={recharge}
          startsHere
          onDone={(_, done, after) => {
            openDealing(null);
            takeDealt(done, after);
          }}
        />
      </div>
    </Sheet>
  );
}
