import type { ReactElement } from 'react';
import {
  complaintReasons,
  complaintWays,
  type Complaint,
  type ComplaintReason,
  type ComplaintWay,
} from '../../../../../preload/contract/complaints/complaint';
import { fail, ok } from '../../../../../preload/contract/result';
import { isMasked } from '../../../../../preload/contract/rules/mask-number';
import { saysSomething } from '../../../../../preload/contract/rules/says-something';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

interface Typed {
  readonly reason: ComplaintReason | null;
  readonly words: string;
  readonly phone: string;
  readonly way: ComplaintWay;
  readonly gatewayNumber: string;
}

interface TakeComplaintProps {
  readonly recharge: Recharge;
  readonly onTaken: (complaint: Complaint) => void;
}

/** What the customer says is wrong, and how it goes to the gateway. */
export function TakeComplaint({ recharge, onTaken }: TakeComplaintProps): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const initial: Typed = {
    reason: null,
    words: '',
    // A masked one is not the customer's: it is asked for again.
    phone: isMasked(recharge.customerPhone ?? '') ? '' : (recharge.customerPhone ?? ''),
    way: 'gateway',
    gatewayNumber: '',
  };
  const form = useForm({
    initial,
    read: ({ reason, ...typed }) => {
      if (reason === null) return fail({ reason: say('complaints.take.no_reason') });
      if (reason === 'other' && !saysSomething(typed.words))
        return fail({ words: say('complaints.take.no_words') });
      return ok({ reason, ...typed });
    },
    submit: (typed) =>
      askOnce((requestId) => galla['complaints:take']({ requestId, refId: recharge.refId, ...typed })),
    done: (complaint) => {
      onTaken(complaint);
      return null;
    },
    fieldOf: { why_needed: 'words' },
  });
  const { way } = form.typed;
  return (
    <Form form={form} className="complaint-form" label={say('complaints.take.title')}>
      <p className="lead">{say('complaints.take.says')}</p>
      <Choice
        label={say('complaints.take.reason')}
        options={complaintReasons.map((value) => ({ value, name: say(`complaints.reason.${value}`) }))}
        {...form.field('reason')}
      />
      <TextField label={say('complaints.take.words')} maxLength={300} {...form.field('words')} />
      <TextField
        label={say('complaints.take.phone')}
        inputMode="tel"
        maxLength={20}
        {...form.field('phone')}
      />
      <Choice
        label={say('complaints.take.way')}
        options={complaintWays.map((value) => ({ value, name: say(`complaints.way.${value}`) }))}
        {...form.field('way')}
      />
      {way !== 'gateway' && (
        <TextField label={say('complaints.number')} maxLength={60} {...form.field('gatewayNumber')} />
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('complaints.take.save')}</SubmitButton>
      </div>
    </Form>
  );
}
