import type { ReactElement } from 'react';
import { isPersonId } from '../../../../../preload/contract/ids';
import { formatRupees, parseRupees, type Paise } from '../../../../../preload/contract/money';
import type { HistoryFilter } from '../../../../../preload/contract/sale/history-filter';
import { payments, type RechargeState } from '../../../../../preload/contract/sale/recharge';
import { Picker } from '../../../components/form/picker';
import { useSay } from '../../../page/use-say';
import { filterBy } from '../../../store/history-question';
import { readDay, typeDay } from '../../../text/typed-day';
import type { FilterNames } from './filter-words';
import { TypedField } from './typed-field';

interface FilterPanelProps {
  readonly id: string;
  readonly filter: HistoryFilter;
  readonly names: FilterNames;
}

/** What a sale may have come to. What is on its way is a matter of seconds. */
const states = [
  'success',
  'failed',
  'pending',
  'unknown',
  'not_sent',
  'refunded',
] as const satisfies readonly RechargeState[];

/** What narrows nothing down. No code of an operator and no word of ours begins so. */
const ANY = '*any';

/** The fields that narrow the history down: each holds at once, and all together. */
export function FilterPanel({ id, filter, names }: FilterPanelProps): ReactElement {
  const say = useSay();
  const any = { value: ANY, name: say('history.filter.any') };
  const day = {
    write: typeDay,
    read: readDay,
    problem: say('history.filter.no_day'),
    placeholder: '22-11-2026',
  };
  const amount = {
    write: formatRupees,
    read: readAmount,
    problem: say('history.filter.no_amount'),
    placeholder: '₹',
  };
  return (
    <fieldset className="history-filter" id={id}>
      <legend className="sr-only">{say('history.filter.title')}</legend>
      <TypedField
        label={say('history.filter.from')}
        value={filter.from}
        {...day}
        onChange={(from) => filterBy({ from })}
      />
      <TypedField
        label={say('history.filter.to')}
        value={filter.to}
        {...day}
        onChange={(to) => filterBy({ to })}
      />
      <Picker
        label={say('history.filter.state')}
        value={filter.state ?? ANY}
        options={[any, ...states.map((state) => ({ value: state, name: say(`state.${state}`) }))]}
        onChange={(value) => filterBy({ state: states.find((state) => state === value) ?? null })}
      />
      <Picker
        label={say('history.filter.operator')}
        value={filter.operator ?? ANY}
        options={[any, ...Array.from(names.operators, ([code, name]) => ({ value: code, name }))]}
        onChange={(value) => filterBy({ operator: value === ANY ? null : value })}
      />
      {names.people.size > 0 && (
        <Picker
          label={say('history.filter.person')}
          value={filter.person ?? ANY}
          options={[any, ...Array.from(names.people, ([person, name]) => ({ value: person, name }))]}
          onChange={(value) => filterBy({ person: isPersonId(value) ? value : null })}
        />
      )}
      <Picker
        label={say('history.filter.way')}
        value={filter.way ?? ANY}
        options={[any, ...payments.map((way) => ({ value: way, name: say(`payment.${way}`) }))]}
        onChange={(value) => filterBy({ way: payments.find((way) => way === value) ?? null })}
      />
      <TypedField
        label={say('history.filter.least')}
        value={filter.leastPaise}
        {...amount}
        onChange={(leastPaise) => filterBy({ leastPaise })}
      />
      <TypedField
        label={say('history.filter.most')}
        value={filter.mostPaise}
        {...amount}
        onChange={(mostPaise) => filterBy({ mostPaise })}
      />
    </fieldset>
  );
}

function readAmount(typed: string): Paise | null {
  const read = parseRupees(typed);
  return read.ok ? read.value : null;
}
