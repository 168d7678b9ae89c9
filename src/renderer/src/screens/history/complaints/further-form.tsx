import type { ReactElement } from 'react';
import {
  complaintEnds,
  type Complaint,
  type ComplaintEnd,
} from '../../../../../preload/contract/complaints/complaint';
import { fail, ok } from '../../../../../preload/contract/result';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

interface FurtherProps {
  readonly complaint: Complaint;
  readonly onDone: (complaint: Complaint) => void;
  readonly onCancel: () => void;
}

/** What was heard since, or the number that the complaint was given. */
export function NoteForm({ complaint: { id }, onDone, onCancel }: FurtherProps): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const form = useForm({
    initial: { words: '', gatewayNumber: '' },
    read: (typed) => ok(typed),
    submit: (typed) => askOnce((requestId) => galla['complaints:note']({ requestId, id, ...typed })),
    done: (complaint) => {
      onDone(complaint);
      return null;
    },
    fieldOf: { why_needed: 'words' },
  });
  return (
    <Form form={form} className="complaint-form" label={say('complaints.note.title')} startsHere>
      <TextField label={say('complaints.note.words')} maxLength={300} {...form.field('words')} />
      <TextField label={say('complaints.number')} maxLength={60} {...form.field('gatewayNumber')} />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('complaints.note.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('complaints.leave')}</Button>
      </div>
    </Form>
  );
}

/** What came of it. Nothing is chosen beforehand. */
export function EndForm({ complaint: { id }, onDone, onCancel }: FurtherProps): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const initial: { readonly end: ComplaintEnd | null; readonly words: string } = { end: null, words: '' };
  const form = useForm({
    initial,
    read: ({ end, words }) =>
      end === null ? fail({ end: say('complaints.ending.no_end') }) : ok({ end, words }),
    submit: (typed) => askOnce((requestId) => galla['complaints:end']({ requestId, id, ...typed })),
    done: (complaint) => {
      onDone(complaint);
      return null;
    },
  });
  return (
    <Form form={form} className="complaint-form" label={say('complaints.ending.title')} startsHere>
      <p className="lead">{say('complaints.ending.says')}</p>
      <Choice
        label={say('complaints.ending.how')}
        options={complaintEnds.map((value) => ({ value, name: say(`complaints.end.${value}`) }))}
        {...form.field('end')}
      />
      <TextField label={say('complaints.note.words')} maxLength={300} {...form.field('words')} />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('complaints.ending.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('complaints.leave')}</Button>
      </div>
    </Form>
  );
}
