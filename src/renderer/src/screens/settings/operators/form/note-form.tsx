import type { ReactElement } from 'react';
import { Input } from 'react-aria-components';
import { ok } from '../../../../../../preload/contract/result';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Form } from '../../../../components/form/submit/form';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { useForm } from '../../../../components/form/submit/use-form';
import '../../../../components/form/field.css';

interface NoteFormProps {
  /** Of the operator. */
  readonly name: string;
  readonly note: string;
  /** Switches it off; the list says what came of it. */
  readonly onDone: (note: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Why an operator is switched off, in the row where it is asked. Esc goes back. */
export function NoteForm({ name, note, onDone, onCancel }: NoteFormProps): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { note },
    read: (typed) => ok(typed.note.trim()),
    submit: async (typed) => ok(await onDone(typed)),
    done: () => null,
  });
  const { value, onChange } = form.field('note');
  return (
    <Form form={form} className="operator-off">
      <Input
        className="field-input"
        aria-label={say('settings.operators.off_note', { name })}
        placeholder={say('settings.operators.off_why', { name })}
        maxLength={200}
        autoFocus
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <SubmitButton>{say('settings.operators.switch_off')}</SubmitButton>
      <Button onPress={onCancel}>{say('settings.cancel')}</Button>
    </Form>
  );
}
