import { useRef, useState, type ReactElement } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { Button } from '../../../components/button';
import { Monogram } from '../../../components/monogram/monogram';
import { NoteForm } from './form/note-form';
import { useSay } from '../../../page/use-say';

interface OperatorRowProps {
  readonly operator: Operator;
  /** Both answer whether it was saved. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onSwitch: (on: boolean, note: string) => Promise<boolean>;
  readonly onEdit: () => void;
  /** Back from its editor: the focus belongs to it, once. */
  readonly isReturnedTo: boolean;
  readonly onReturned: () => void;
}

/** One operator. Switching it off asks for the note that staff will read, in the same place. */
export function OperatorRow(props: OperatorRowProps): ReactElement {
  const say = useSay();
  const { operator, onConfirm, onSwitch, onEdit, isReturnedTo, onReturned } = props;
  const { code, name, category, confirmation, on } = operator;
  const [noting, setNoting] = useState(false);
  const [busy, setBusy] = useState(false);
  const row = useRef<HTMLLIElement>(null);

  const during = async (work: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done) setNoting(false);
  };

  /** On to the next one: confirming a list is Enter, Enter, Enter. */
  const confirm = async (): Promise<void> => {
    const next = row.current?.nextElementSibling?.querySelector('button');
    await during(onConfirm);
    next?.focus();
  };

  if (noting) {
    return (
      <li ref={row} className="operator" data-off={!on}>
        <Monogram operator={operator} />
        <span className="operator-code">{code}</span>
        <NoteForm
          name={name}
          note={operator.note ?? ''}
          onDone={(note) => during(() => onSwitch(false, note))}
          onCancel={() => setNoting(false)}
        />
      </li>
    );
  }
  return (
    <li ref={row} className="operator" data-off={!on}>
      <Monogram operator={operator} />
      <span className="operator-code">{code}</span>
      <span className="operator-name">
        <strong>{name}</strong>
        <small>
          {say(`category.${category}`)}
          {on ? '' : ' · off'}
          {operator.note === null ? '' : ` · ${operator.note}`}
        </small>
      </span>
      {confirmation === 'confirmed' ? (
        <span className="operator-confirmed">✔ Confirmed</span>
      ) : (
        <Button isPending={busy} onPress={() => void confirm()} aria-label={`Confirm ${code}`}>
          Confirm
        </Button>
      )}
      <Button
        isPending={busy}
        aria-label={on ? `Switch off ${code}` : `Switch on ${code}`}
        onPress={() => (on ? setNoting(true) : void during(() => onSwitch(true, '')))}
      >
        {on ? 'Switch off' : 'Switch on'}
      </Button>
      <Button
        kind="quiet"
        aria-label={`Edit ${code}`}
        onPress={onEdit}
        autoFocus={isReturnedTo}
        onFocus={onReturned}
      >
        Edit
      </Button>
    </li>
  );
}
