import type { ReactElement } from 'react';
import type { CustomerNote } from '../../../../../../preload/contract/customers/customer';
import { ok } from '../../../../../../preload/contract/result';
import { Form } from '../../../../components/form/submit/form';
import { FormRefusal } from '../../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { useForm } from '../../../../components/form/submit/use-form';
import { useRequestId } from '../../../../components/form/submit/use-request-id';
import { TextField } from '../../../../components/form/text-field';
import { galla } from '../../../../page/bridge';

interface NoteFormProps {
  /** As main names what does not fit in it. */
  readonly field: 'customerName' | 'customerPhone' | 'amount';
  readonly label: string;
  readonly help?: string;
  readonly initial: string;
  readonly inputMode?: 'tel' | 'decimal';
  readonly save: string;
  readonly noteOf: (typed: string) => CustomerNote;
}

/** One thing that is noted of a customer, and its button. */
export function NoteForm(props: NoteFormProps): ReactElement {
  const { field, label, help, initial, inputMode = 'text', save, noteOf } = props;
  const askOnce = useRequestId();
  const fields: Record<typeof field, string> = { customerName: '', customerPhone: '', amount: '' };
  const form = useForm({
    initial: { ...fields, [field]: initial },
    read: (typed) => ok(typed),
    submit: (typed) =>
      askOnce((requestId) => galla['customers:note']({ requestId, note: noteOf(typed[field]) })),
    done: () => null,
  });
  return (
    <Form form={form} label={label} className="customer-note">
      <TextField
        label={label}
        inputMode={inputMode}
        maxLength={60}
        {...(help === undefined ? {} : { help })}
        {...form.field(field)}
      />
      <SubmitButton kind="plain">{save}</SubmitButton>
      <FormRefusal />
    </Form>
  );
}
