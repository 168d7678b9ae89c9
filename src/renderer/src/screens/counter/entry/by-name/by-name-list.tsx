import type { ReactElement } from 'react';
import type { FoundNumber } from '../../../../../../preload/contract/customers/customer';
import { groupNumber } from '../../../../../../preload/contract/rules/number';
import { keyCap } from '../../../../components/said/text-looks';
import { useSay, useSayRich } from '../../../../page/use-say';
import { useSale } from '../../sale-store';
import { takeFound, useByName } from './by-name-store';
import '../../../../components/form/options.css';
import './by-name.css';

/** The id of the list, for the field that it belongs to. */
export const BY_NAME = 'number-by-name';

/** What is offered for the name in Number now; empty: nothing is. */
export function useFound(): readonly FoundNumber[] {
  const number = useSale(({ form }) => form.number);
  const { typed, found } = useByName();
  return typed === number ? found : none;
}

const none: readonly FoundNumber[] = [];

/** The id of an offered number in the page, by its place. */
export function foundId(place: number): string {
  return `${BY_NAME}-${place}`;
}

/** Whose numbers they are, below the field. The focus stays in it, where the keys are. */
export function ByNameList(): ReactElement | null {
  const say = useSay();
  const found = useFound();
  const marked = useByName((state) => state.marked);
  const operator = useSale(({ form }) => form.operator);
  if (found.length === 0) return null;
  const next = marked ?? (operator === null ? 0 : null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps the focus where it is
    <div className="by-name" onMouseDown={(event) => event.preventDefault()}>
      <div
        id={BY_NAME}
        className="options"
        tabIndex={-1}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds no second line
        role="listbox"
        aria-label={say('customers.find.list')}
      >
        {found.map((each, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field
          <div
            key={`${each.customer} ${each.number} ${each.operator}`}
            id={foundId(place)}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds no second line
            role="option"
            tabIndex={-1}
            className="option"
            aria-selected={place === marked}
            data-focused={place === next || undefined}
            onClick={() => takeFound(each)}
          >
            <strong>{each.name}</strong>
            <span>{each.operatorName}</span>
            <span className="option-help digits">{groupNumber(each.number)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** How many there are and how one is taken, read out when they are there. */
export function ByNameSaid(): ReactElement | null {
  const sayRich = useSayRich();
  const { length: count } = useFound();
  if (count === 0) return null;
  return sayRich('customers.find.said', { count, down: '↓', enter: 'Enter', keyCap });
}
