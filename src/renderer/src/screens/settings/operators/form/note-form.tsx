import { useState, type ReactElement } from 'react';
import { Input } from 'react-aria-components';
import { Button } from '../../../../components/button';
import '../../../../components/form/field.css';

interface NoteFormProps {
  /** Of the operator. */
  readonly name: string;
  readonly note: string;
  readonly busy: boolean;
  readonly onDone: (note: string) => void;
  readonly onCancel: () => void;
}

/** Why an operator is switched off, in the row where it is asked. Esc goes back. */
export function NoteForm({ name, note, busy, onDone, onCancel }: NoteFormProps): ReactElement {
  const [typed, setTyped] = useState(note);
  return (
    <form
      className="operator-off"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed.trim());
      }}
    >
      <Input
        className="field-input"
        aria-label={`Note for staff on ${name}`}
        placeholder={`Why is ${name} off? Staff will read it.`}
        maxLength={200}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Button type="submit" kind="primary" isPending={busy}>
        Switch off
      </Button>
      <Button onPress={onCancel}>Cancel</Button>
    </form>
  );
}
