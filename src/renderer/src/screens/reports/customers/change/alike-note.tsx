import type { ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../../preload/contract/customers/customer';
import { groupNumber } from '../../../../../../preload/contract/rules/number';
import { Button } from '../../../../components/button';
import { Note } from '../../../../components/said/note';
import { useMayCall } from '../../../../page/may';
import { useSay } from '../../../../page/use-say';
import { sideBySide } from '../../../../text/side-by-side';
import { failureText } from '../../../../text/failures';
import { calledAs } from '../customer-words';
import { useNoting } from '../use-noting';

interface AlikeNoteProps {
  readonly customer: CustomerDetails;
  readonly onTurn: (id: number) => void;
}

/** Others of the same name, who may be the same person: a sale with a phone and one without make two of one. */
export function AlikeNote({ customer, onTurn }: AlikeNoteProps): ReactElement | null {
  const say = useSay();
  const { note, failure, busy } = useNoting(onTurn);
  const mayJoin = useMayCall('customers:note', {
    requestId: '',
    note: { kind: 'merged', customer: customer.id, into: customer.id },
  });
  if (customer.alike.length === 0) return null;
  return (
    <section className="customer-alike screen-only" aria-label={say('customers.alike.title')}>
      <Note tone="care">{say('customers.alike.title')}</Note>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      <ul>
        {customer.alike.map((each) => (
          <li key={each.id}>
            <span>
              {calledAs(say, each)}{' '}
              <span className="digits">
                {each.phones.length === 0
                  ? say('customers.no_phone')
                  : sideBySide(each.phones.map(groupNumber))}
              </span>
            </span>
            <Button kind="quiet" onPress={() => onTurn(each.id)}>
              {say('customers.alike.look')}
            </Button>
            {mayJoin && (
              <Button
                isPending={busy}
                onPress={() => void note({ kind: 'merged', customer: each.id, into: customer.id })}
              >
                {say('customers.alike.join')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
