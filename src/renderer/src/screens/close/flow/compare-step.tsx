import type { ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { compared, refused } from './close-store';
import { CountedLine } from './counted-line';
import { PutApart } from './put-apart';
import { StepButtons } from './step-buttons';

/** The third step, first part: what the count came to, and what the bank's app says of UPI, read before it is known here. */
export function CompareStep({ draft }: { readonly draft: CloseDraft }): ReactElement {
  const say = useSay();
  const last = draft.counts.at(-1);
  const form = useForm({
    initial: { upiTold: '' },
    read: (typed) => ok(typed),
    submit: async ({ upiTold }) => {
      const answer = await galla['close:compare']({ draft: draft.draft, upiTold });
      if (!answer.ok) void refused(answer.failure);
      return answer;
    },
    done: (answer) => {
      compared(answer.draft, answer.figures);
      return null;
    },
    fieldOf: { bad_fields: 'upiTold' },
  });
  return (
    <section className="close-step" aria-label={say('close.steps.compare')}>
      {last !== undefined && <CountedLine count={last} />}
      <PutApart draft={draft} />
      <Form form={form} className="close-form" label={say('close.steps.compare')} startsHere>
        <TextField
          label={say('close.compare.upi')}
          help={say('close.compare.upi_help')}
          inputMode="decimal"
          maxLength={20}
          {...form.field('upiTold')}
        />
        <FormRefusal />
        <StepButtons draft={draft} goes={say('close.compare.go')} countsAt="count" backTo="overview" />
      </Form>
    </section>
  );
}
