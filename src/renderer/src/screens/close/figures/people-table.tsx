import { useEffect, type ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import type { PersonFigures } from '../../../../../preload/contract/shift/close-figures';
import { SignedMoney } from '../../../components/money/signed-money';
import { useSay } from '../../../page/use-say';
import { learnNames, useNameOf } from '../../../store/people-names';
import { sideBySide } from '../../../text/side-by-side';

/** Who sold what, and whose money moved. Nothing in a shop without people. */
export function PeopleTable({
  byPerson,
}: {
  readonly byPerson: readonly PersonFigures[];
}): ReactElement | null {
  const say = useSay();
  if (byPerson.length === 0) return null;
  const name = say('close.figures.persons');
  return (
    <section>
      <h4>{name}</h4>
      <table className="plain-table figures-table" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{say('close.figures.person')}</th>
            <th scope="col" className="amount">
              {say('close.figures.person_sold')}
            </th>
            <th scope="col" className="amount">
              {say('close.figures.person_moved')}
            </th>
            <th scope="col" className="amount">
              {say('close.figures.person_moved_upi')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byPerson.map((figures) => (
            <Row key={figures.by} figures={figures} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ figures }: { readonly figures: PersonFigures }): ReactElement {
  const say = useSay();
  const { by, success, cashPaise, upiPaise } = figures;
  const name = useNameOf(by);
  useEffect(() => void learnNames(by), [by]);
  return (
    <tr>
      <th scope="row">{name ?? say('close.figures.person_gone')}</th>
      <td className="amount digits">
        {sideBySide([String(success.count), `₹ ${formatRupees(success.amountPaise)}`])}
      </td>
      <td className="amount">
        <SignedMoney amount={cashPaise} />
      </td>
      <td className="amount">
        <SignedMoney amount={upiPaise} />
      </td>
    </tr>
  );
}
