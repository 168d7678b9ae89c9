import type { ReactElement } from 'react';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { ok } from '../../../../../../preload/contract/result';
import { Picker } from '../../../../components/form/picker';
import { Form } from '../../../../components/form/submit/form';
import { FormRefusal } from '../../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { useForm } from '../../../../components/form/submit/use-form';
import { useRequestId } from '../../../../components/form/submit/use-request-id';
import { TextField } from '../../../../components/form/text-field';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';

/** So many can be looked through in a list; a shop with 20,000 billers notes a number by selling to it. */
const MOST = 200;

interface NumberFormProps {
  readonly customer: number;
  readonly operators: readonly Operator[];
}

/** A number or account that a customer recharges, and was never sold to here. */
export function NumberForm({ customer, operators }: NumberFormProps): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const form = useForm({
    initial: { number: '', operator: operators[0]?.code ?? '' },
    read: (typed) => ok(typed),
    submit: ({ number, operator }) =>
      askOnce((requestId) =>
        galla['customers:note']({ requestId, note: { kind: 'number', customer, number, operator } }),
      ),
    done: () => null,
    empties: ['number'],
  });
  return (
    <Form form={form} label={say('customers.change.number')} className="customer-note customer-note-number">
      <TextField label={say('customers.a_number')} maxLength={100} {...form.field('number')} />
      <Picker
        label={say('customers.operator')}
        value={form.typed.operator}
        options={operators.slice(0, MOST).map(({ code, name }) => ({ value: code, name }))}
        onChange={(operator) => form.change({ operator })}
      />
      <SubmitButton kind="plain">{say('customers.change.number')}</SubmitButton>
      <FormRefusal />
    </Form>
  );
}
