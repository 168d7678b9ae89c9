import { useState, type ReactElement } from 'react';
import type { TypedParts } from '../../../../../preload/contract/money-moves/move';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';
import { setReadBack, type ReadBack } from '../sale-store';
import { withRest } from './split-parts';

const fields = [
  { name: 'cash', payment: 'cash' },
  { name: 'upi', payment: 'upi' },
  { name: 'onAccount', payment: 'on_account' },
] as const satisfies readonly { readonly name: keyof TypedParts; readonly payment: string }[];

interface SplitFieldsProps {
  readonly parts: TypedParts;
  readonly review: ReadBack['review'];
}

/** A sale that is paid in more than one way: what is typed of one way leaves the rest to the other. */
export function SplitFields({ parts, review }: SplitFieldsProps): ReactElement {
  const say = useSay();
  /** What was typed last of the two is as typed; the other one is the rest. */
  const [rest, setRest] = useState<'cash' | 'upi'>('upi');
  const type = (name: keyof TypedParts, typed: string): void => {
    const next = name === 'cash' ? 'upi' : name === 'upi' ? 'cash' : rest;
    setRest(next);
    setReadBack({ parts: withRest({ ...parts, [name]: typed }, next, review.totalPaise) });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc of any of its fields
    <div
      className="read-back-split"
      onKeyDown={(event) => {
        // One step back is to one way of payment, not out of the read-back.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // The field that has the focus goes: without it somebody would look for another place in its stead.
        event.currentTarget.closest<HTMLElement>('.read-back-inside')?.focus();
        setReadBack({ parts: null });
      }}
    >
      {fields.map(({ name, payment }) => (
        <TextField
          key={name}
          label={say(`payment.${payment}`)}
          inputMode="decimal"
          maxLength={12}
          autoFocus={name === 'cash'}
          value={parts[name]}
          onChange={(typed) => type(name, typed)}
        />
      ))}
    </div>
  );
}
