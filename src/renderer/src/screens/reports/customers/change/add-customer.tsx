import type { ReactElement } from 'react';
import { ok } from '../../../../../../preload/contract/result';
import { Form } from '../../../../components/form/submit/form';
import { FormRefusal } from '../../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { useForm } from '../../../../components/form/submit/use-form';
import { useRequestId } from '../../../../components/form/submit/use-request-id';
import { TextField } from '../../../../components/form/text-field';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';

/** A customer who has bought nothing yet, or never said who they are. */
export function AddCustomer({ onAdded }: { readonly onAdded: (customer: number) => void }): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const form = useForm({
    initial: { customerName: '', customerPhone: '' },
    read: (typed) => ok(typed),
    submit: ({ customerName: name, customerPhone: phone }) =>
      askOnce((requestId) => galla['customers:note']({ requestId, note: { kind: 'added', name, phone } })),
    done: ({ customer }) => {
      onAdded(customer);
      return null;
    },
  });
  return (
    <article className="customer-view" aria-label={say('customers.add.title')}>
      <h2>{say('customers.add.title')}</h2>
      <Form form={form} label={say('customers.add.title')} className="customer-form" startsHere>
        <TextField label={say('customers.name')} maxLength={60} {...form.field('customerName')} />
        <TextField
          label={say('customers.phone')}
          inputMode="tel"
          maxLength={20}
          {...form.field('customerPhone')}
        />
        <FormRefusal />
        <SubmitButton>{say('customers.add.save')}</SubmitButton>
      </Form>
    </article>
  );
}
