import type { ReactElement, ReactNode } from 'react';
import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import { payments, rechargeStates } from '../../../../../preload/contract/sale/recharge';
import type { SalesFigures, SalesSum } from '../../../../../preload/contract/shift/close-figures';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import '../../../components/plain-table.css';

interface SalesTableProps {
  readonly sales: SalesFigures;
  /** What is known of the same sales now: a second column. */
  readonly now?: SalesFigures;
}

/** What was sold, by outcome, by way of payment and by operator. */
export function SalesTable({ sales, now }: SalesTableProps): ReactElement {
  const say = useSay();
  const others = rechargeStates.filter(
    (state) =>
      state !== 'success' && (sales.byState[state].count > 0 || (now?.byState[state].count ?? 0) > 0),
  );
  const operators = operatorsOf(sales, now);
  const columns = now === undefined ? 2 : 3;
  return (
    <table className="plain-table figures-table" aria-label={say('close.figures.sold')}>
      {now !== undefined && (
        <thead>
          <tr>
            <th scope="col">{say('close.figures.sold')}</th>
            <th scope="col" className="amount">
              {say('close.figures.as_closed')}
            </th>
            <th scope="col" className="amount">
              {say('close.figures.known_now')}
            </th>
          </tr>
        </thead>
      )}
      <Group title={say('close.figures.by_outcome')} columns={columns}>
        {(['success', ...others] as const).map((state) => (
          <Line key={state} label={<StateWord state={state} />}>
            <Sum sum={sales.byState[state]} />
            {now && <Sum sum={now.byState[state]} />}
          </Line>
        ))}
      </Group>
      <Group title={say('close.figures.by_way')} columns={columns}>
        {payments.map((way) => (
          <Line key={way} label={say(`payment.${way}`)}>
            <Amount amount={sales.byWay[way]} />
            {now && <Amount amount={now.byWay[way]} />}
          </Line>
        ))}
      </Group>
      {operators.length > 0 && (
        <Group title={say('close.figures.by_operator')} columns={columns}>
          {operators.map(({ key, name, closed, known }) => (
            <Line key={key} label={name}>
              <Sum sum={closed} />
              {now && <Sum sum={known} />}
            </Line>
          ))}
        </Group>
      )}
    </table>
  );
}

interface OperatorLine {
  readonly key: string;
  readonly name: string;
  readonly closed: SalesSum | undefined;
  readonly known: SalesSum | undefined;
}

/** Each operator of either column, once. */
function operatorsOf(sales: SalesFigures, now: SalesFigures | undefined): readonly OperatorLine[] {
  const keyOf = (each: SalesFigures['byOperator'][number]): string => `${each.category} ${each.operator}`;
  const closed = new Map(sales.byOperator.map((each) => [keyOf(each), each]));
  const known = new Map((now ?? sales).byOperator.map((each) => [keyOf(each), each]));
  return [...new Map([...known, ...closed])].map(([key, { operatorName }]) => ({
    key,
    name: operatorName,
    closed: closed.get(key),
    known: known.get(key),
  }));
}

interface GroupProps {
  readonly title: string;
  readonly columns: number;
  readonly children: ReactNode;
}

function Group({ title, columns, children }: GroupProps): ReactElement {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="figures-group">
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Line({
  label,
  children,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{label}</th>
      {children}
    </tr>
  );
}

/** How many, and their amounts. */
function Sum({ sum }: { readonly sum: SalesSum | undefined }): ReactElement {
  const say = useSay();
  if (sum === undefined || sum.count === 0) return <td className="amount none">–</td>;
  const amount = formatRupees(sum.amountPaise);
  return <td className="amount digits">{say('close.figures.times', { count: sum.count, amount })}</td>;
}

function Amount({ amount }: { readonly amount: Paise }): ReactElement {
  if (amount === 0) return <td className="amount none">–</td>;
  return <td className="amount digits">₹ {formatRupees(amount)}</td>;
}
