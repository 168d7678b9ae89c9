import { useRef, useState, type ReactElement } from 'react';
import { Input } from 'react-aria-components';
import type { Operator } from '../../../../preload/contract/operator';
import { Button } from '../../components/button';
import { categoryNames } from '../../text/categories';
import '../../components/field.css';

interface OperatorRowProps {
  readonly operator: Operator;
  /** Both answer whether it was saved. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onSwitch: (on: boolean, note: string) => Promise<boolean>;
}

/** One operator. Switching it off asks for the note that staff will read, in the same place. */
export function OperatorRow({ operator, onConfirm, onSwitch }: OperatorRowProps): ReactElement {
  const { code, name, category, confirmation, on } = operator;
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const row = useRef<HTMLLIElement>(null);

  const during = async (work: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done) setNote(null);
  };

  /** On to the next one: confirming a list is Enter, Enter, Enter. */
  const confirm = async (): Promise<void> => {
    const next = row.current?.nextElementSibling?.querySelector('button');
    await during(onConfirm);
    next?.focus();
  };

  return (
    <li ref={row} className="operator" data-off={!on}>
      <span className="operator-code">{code}</span>
      {note === null ? (
        <>
          <span className="operator-name">
            <strong>{name}</strong>
            <small>
              {categoryNames[category]}
              {on ? '' : ' · off'}
              {operator.note === null || operator.note === '' ? '' : ` · ${operator.note}`}
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
            onPress={() => (on ? setNote(operator.note ?? '') : void during(() => onSwitch(true, '')))}
          >
            {on ? 'Switch off' : 'Switch on'}
          </Button>
        </>
      ) : (
        <form
          className="operator-off"
          onSubmit={(event) => {
            event.preventDefault();
            void during(() => onSwitch(false, note.trim()));
          }}
        >
          <Input
            className="field-input"
            aria-label={`Note for staff on ${name}`}
            placeholder={`Why is ${name} off? Staff will read it.`}
            maxLength={200}
            autoFocus
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit" kind="primary" isPending={busy}>
            Switch off
          </Button>
          <Button onPress={() => setNote(null)}>Cancel</Button>
        </form>
      )}
    </li>
  );
}
