import { useRef, useState, type ReactElement } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../preload/contract/words/say';
import { Button } from '../../../components/button';
import { Monogram } from '../../../components/monogram/monogram';
import { NoteForm } from './form/note-form';
import { useSay } from '../../../page/use-say';
import { DrawnSign } from '../../../components/said/drawn-sign';

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
  const { code, name, confirmation, on } = operator;
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
        <strong title={name}>{name}</strong>
        <small title={factsOf(say, operator)}>{factsOf(say, operator)}</small>
      </span>
      {confirmation === 'confirmed' ? (
        <span className="operator-confirmed">
          <DrawnSign sign="tick" /> {say('settings.operators.confirmed')}
        </span>
      ) : (
        <Button
          isPending={busy}
          onPress={() => void confirm()}
          aria-label={say('settings.operators.confirm_code', { code })}
        >
          {say('settings.operators.confirm')}
        </Button>
      )}
      <Button
        isPending={busy}
        aria-label={say(`settings.operators.switch_${on ? 'off' : 'on'}_code`, { code })}
        onPress={() => (on ? setNoting(true) : void during(() => onSwitch(true, '')))}
      >
        {say(`settings.operators.switch_${on ? 'off' : 'on'}`)}
      </Button>
      <Button
        kind="quiet"
        aria-label={say('settings.operators.edit_code', { code })}
        onPress={onEdit}
        autoFocus={isReturnedTo}
        onFocus={onReturned}
      >
        {say('settings.edit')}
      </Button>
    </li>
  );
}

/** What stands below the name of an operator: its category, whether it is off, its note for staff. */
function factsOf(say: Say, { category, on, note }: Operator): string {
  const noted = on ? 'on_noted' : 'off_noted';
  const plain = on ? 'other' : 'off';
  return say('settings.operators.facts', {
    state: note === null ? plain : noted,
    category: say(`category.${category}`),
    note: note ?? '',
  });
}
