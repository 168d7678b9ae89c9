import { useState, type ReactElement } from 'react';
import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { ok } from '../../../../preload/contract/result';
import { Button } from '../../components/button';
import { Form } from '../../components/form/submit/form';
import { FormRefusal } from '../../components/form/submit/form-refusal';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { useRequestId } from '../../components/form/submit/use-request-id';
import { TextField } from '../../components/form/text-field';
import { useSay } from '../../page/use-say';

interface ReverseFormProps {
  /** What is taken back, as it can be read. */
  readonly what: string;
  readonly amount: string;
  readonly reverse: (asked: {
    readonly requestId: string;
    readonly reason: string;
  }) => Promise<AnswerOf<'drawer:reverse' | 'wallet:reverse'>>;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Takes an entry back, with why: an entry of its own that names it. Nothing is taken out of the journal. */
export function ReverseForm({ what, amount, reverse, onDone, onCancel }: ReverseFormProps): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const words = { what, amount };
  const [opener] = useState(() => document.activeElement);
  const leave = (): void => {
    if (opener instanceof HTMLElement) opener.focus();
    onCancel();
  };
  const form = useForm({
    initial: { reason: '' },
    read: (typed) => ok(typed),
    submit: ({ reason }) => askOnce((requestId) => reverse({ requestId, reason })),
    done: () => {
      // The button that opened this goes away; what should have been noted is typed next.
      document.querySelector<HTMLElement>('.drawer-part .field-input')?.focus();
      onDone(say('drawer.reverse.done', words));
      return null;
    },
    fieldOf: { why_needed: 'reason' },
  });
  return (
    <Form
      form={form}
      className="reverse-form"
      label={say('drawer.reverse.title', words)}
      startsHere
      onKeyDown={(event) => {
        // One step back is out of this form, not out of the drawer.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <TextField label={say('drawer.reverse.why')} maxLength={100} {...form.field('reason')} />
      <SubmitButton>{say('drawer.reverse.save')}</SubmitButton>
      <Button onPress={leave}>{say('drawer.reverse.leave')}</Button>
      <FormRefusal />
    </Form>
  );
}
