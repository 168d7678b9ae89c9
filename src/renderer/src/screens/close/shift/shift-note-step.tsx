import { useState, type ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { useSendGate } from '../../../keyboard/use-send-gate';
import { lastForwardPress } from '../../../keyboard/watch-forward';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { countedForShift, refused } from '../flow/close-store';
import { CountedLine } from '../flow/counted-line';
import { PutApart } from '../flow/put-apart';
import { StepButtons } from '../flow/step-buttons';
import { shiftBegan } from './shift-began';

/** The count for a shift is off by more than the owner allows without a note: why it is, and then the shift begins. */
export function ShiftNoteStep({ draft }: { readonly draft: CloseDraft }): ReactElement {
  const say = useSay();
  const last = draft.counts.at(-1);
  const askOnce = useRequestId();
  // A held or a bouncing Enter of the count must not book it.
  const [opener] = useState(lastForwardPress);
  const isOpen = useSendGate(opener) === 'nothing';
  const words = draft.of === 'opening' ? 'open' : 'hand_over';
  const title = say(`shift.${words}.title`);
  const form = useForm({
    initial: { note: '' },
    read: (typed) => ok(typed),
    submit: async ({ note }) => {
      const answer = await askOnce((requestId) =>
        galla['shift:note']({ requestId, draft: draft.draft, note }),
      );
      if (!answer.ok) void refused(answer.failure);
      return answer;
    },
    done: (now) => {
      countedForShift(now);
      shiftBegan(draft.of, now);
      return null;
    },
    fieldOf: { note_needed: 'note' },
  });
  const { noteNeeded } = draft;
  return (
    <section className="close-step" aria-label={title}>
      {last !== undefined && <CountedLine count={last} />}
      <PutApart draft={draft} />
      <Form form={form} className="close-form" label={title} startsHere>
        <TextField
          label={say(noteNeeded ? 'close.finish.note_needed' : 'close.finish.note')}
          help={say(noteNeeded ? 'close.finish.note_needed_help' : 'close.finish.note_help')}
          maxLength={500}
          {...form.field('note')}
        />
        <FormRefusal />
        <StepButtons
          draft={draft}
          goes={say(`shift.${words}.counted`)}
          isShut={!isOpen}
          countsAt="shift_count"
          backTo="overview"
        />
      </Form>
    </section>
  );
}
