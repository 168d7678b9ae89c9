import type { ReactElement } from 'react';
import type { Debt } from '../../../../../preload/contract/sale/debts';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { Money } from '../../../components/money/money';
import { oneStop } from '../../../keyboard/one-stop';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
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
        <li key={debt.debtor}>
          <button
            type="button"
            className="debt"
            aria-pressed={debt.debtor === chosen}
            onClick={() => onChoose(debt.debtor)}
          >
            <span className="debt-who">
              <strong>{nameOf(debt)}</strong>
              <small>
                {debt.name !== null && debt.phone !== null && (
                  <span className="digits">{groupNumber(debt.phone)} · </span>
                )}
                {dateTime(say, debt.lastAt, 'minutes')}
              </small>
            </span>
            {debt.overpaidPaise > 0 ? (
              <span className="debt-over">
                <Money amount={debt.overpaidPaise} />
                <small>{say('reports.debts.overpaid')}</small>
              </span>
            ) : (
              <strong className="debt-owes">
                <Money amount={debt.owesPaise} />
              </strong>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
