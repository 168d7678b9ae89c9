import type { ReactElement } from 'react';
import { formatRupees } from '../../../../../preload/contract/money';
import { denominationKinds, type Denomination } from '../../../../../preload/contract/shift/denomination';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';
import { worthOf } from './typed-pieces';

interface CountTableProps {
  readonly denominations: readonly Denomination[];
  readonly fieldFor: (each: Denomination) => {
    readonly value: string | undefined;
    readonly onChange: (typed: string) => void;
    readonly problem: string | undefined;
  };
}

/** A box for each kind of note and coin, and what its pieces are worth. */
export function CountTable({ denominations, fieldFor }: CountTableProps): ReactElement {
  const say = useSay();
  return (
    <div className="count-kinds">
      {denominationKinds.map((kind) => {
        const those = denominations.filter((each) => each.kind === kind);
        if (those.length === 0) return null;
        return (
          <fieldset key={kind} className="count-kind">
            <legend>{say(`close.count.kinds.${kind}`)}</legend>
            {those.map((each) => {
              const { value = '', ...field } = fieldFor(each);
              const worth = formatRupees(each.paise);
              const sum = worthOf(each, value);
              return (
                <div key={each.paise} className="count-row">
                  <span className="count-worth digits" aria-hidden>
                    ₹ {worth}
                  </span>
                  <TextField
                    label={say(`close.count.${kind}`, { worth })}
                    hideLabel
                    inputMode="numeric"
                    maxLength={40}
                    value={value}
                    {...field}
                  />
                  <span className="count-row-sum digits" data-none={sum === 0}>
                    {sum === null ? '–' : `₹ ${formatRupees(sum)}`}
                  </span>
                </div>
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}
