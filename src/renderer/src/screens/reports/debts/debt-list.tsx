import type { ReactElement } from 'react';
import type { Debt } from '../../../../../preload/contract/sale/debts';
import { Money } from '../../../components/money/money';
import { WhoRow } from '../../../components/rows/who-row';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { nameOf } from './debt-words';

interface DebtListProps {
  readonly debts: readonly Debt[];
  readonly chosen: string;
  readonly onChoose: (debtor: string) => void;
}

/** Everybody who owes or paid too much; one of them is open beside the list. */
export function DebtList({ debts, chosen, onChoose }: DebtListProps): ReactElement {
  const say = useSay();
  return (
    <ul className="debt-list" ref={oneStop} aria-label={say('reports.debts.who_owes')}>
      {debts.map((debt) => (
        <WhoRow
          key={debt.debtor}
          name={nameOf(debt)}
          phone={debt.name === null ? null : debt.phone}
          at={debt.lastAt}
          isChosen={debt.debtor === chosen}
          onChoose={() => onChoose(debt.debtor)}
        >
          {debt.overpaidPaise > 0 ? (
            <span className="who-row-figure debt-over">
              <Money amount={debt.overpaidPaise} />
              <small>{say('reports.debts.overpaid')}</small>
            </span>
          ) : (
            <strong className="debt-owes">
              <Money amount={debt.owesPaise} />
            </strong>
          )}
        </WhoRow>
      ))}
    </ul>
  );
}
