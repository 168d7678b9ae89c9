import type { PersonId } from '../../../../../preload/contract/ids';
import { formatRupees } from '../../../../../preload/contract/money';
import type { HistoryFilter } from '../../../../../preload/contract/sale/history-filter';
import type { Say } from '../../../../../preload/contract/words/say';
import { typeDay } from '../../../text/typed-day';

/** One thing that narrows the history down. */
export type FilterName = keyof HistoryFilter;

/** What the names of a filter are read from. */
export interface FilterNames {
  /** By operator code. */
  readonly operators: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<PersonId, string>;
}

/** Something that narrows it down, in words. */
export interface FilterSaid {
  readonly name: FilterName;
  readonly words: string;
}

/** All that is set, in the order of the fields. */
export function filterWords(say: Say, filter: HistoryFilter, names: FilterNames): readonly FilterSaid[] {
  const { from, to, state, operator, person, way, leastPaise, mostPaise } = filter;
  const said: Readonly<Record<FilterName, string | null>> = {
    from: from && say('history.filter.is.from', { day: typeDay(from) }),
    to: to && say('history.filter.is.to', { day: typeDay(to) }),
    state: state && say('history.filter.is.state', { state: say(`state.${state}`) }),
    operator:
      operator && say('history.filter.is.operator', { operator: names.operators.get(operator) ?? operator }),
    person: person && say('history.filter.is.person', { name: names.people.get(person) ?? person }),
    way: way && say('history.filter.is.way', { way: say(`payment.${way}`) }),
    leastPaise:
      leastPaise === null ? null : say('history.filter.is.least', { amount: formatRupees(leastPaise) }),
    mostPaise: mostPaise === null ? null : say('history.filter.is.most', { amount: formatRupees(mostPaise) }),
  };
  return filterNames.flatMap((name) => {
    const words = said[name];
    return words === null ? [] : [{ name, words }];
  });
}

const filterNames = [
  'from',
  'to',
  'state',
  'operator',
  'person',
  'way',
  'leastPaise',
  'mostPaise',
] as const satisfies readonly FilterName[];
