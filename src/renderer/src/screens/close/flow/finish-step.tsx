import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { formatRupees, isPaise, paise, parseRupees, type Paise } from '../../../../../preload/contract/money';
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
import { finished, refused } from './close-store';
import { CountedLine } from './counted-line';
import { PutApart } from './put-apart';
import { StepButtons } from './step-buttons';

/** The fourth step: why it is off, what is taken out, and what stays. Then the Z is written, and nothing takes it back. */
export function FinishStep({ draft }: { readonly draft: CloseDraft }): ReactElement {
  const say = useSay();
  const { noteNeeded } = draft;
  const last = draft.counts.at(-1);
  const askOnce = useRequestId();
  // A held or a bouncing Enter of the step before must not close the day.
  const [opener] = useState(lastForwardPress);
  const isOpen = useSendGate(opener) === 'nothing';
  const form = useForm({
    initial: { note: '', takenOut: '' },
    read: (typed) => ok(typed),
    submit: async (typed) => {
      const answer = await askOnce((requestId) =>
        galla['close:finish']({ requestId, draft: draft.draft, ...typed }),
      );
      if (!answer.ok) void refused(answer.failure);
      return answer;
    },
    done: (close) => {
      finished(close);
      return null;
    },
    fieldOf: { bad_fields: 'takenOut', more_than_counted: 'takenOut', note_needed: 'note' },
  });
  const stays = last === undefined ? null : left(last.sumPaise, form.typed.takenOut);

  const note = (
    <TextField
      label={say(noteNeeded ? 'close.finish.note_needed' : 'close.finish.note')}
      help={say(noteNeeded ? 'close.finish.note_needed_help' : 'close.finish.note_help')}
      maxLength={500}
      {...form.field('note')}
    />
  );
  const takenOut = (
    <TextField
      label={say('close.finish.taken_out')}
      help={say('close.finish.taken_out_help')}
      inputMode="decimal"
      maxLength={20}
      {...form.field('takenOut')}
    />
  );
  return (
    <section className="close-step" aria-label={say('close.steps.finish')}>
      {last !== undefined && <CountedLine count={last} />}
      <PutApart draft={draft} />
      <Form
        form={form}
        className="close-form"
        label={say('close.steps.finish')}
        startsHere
        onKeyDown={toNextField}
      >
        {/* What has to be said stands first. */}
        {noteNeeded ? note : takenOut}
        {noteNeeded ? takenOut : note}
        <p className="close-float">
          <span>{say('close.finish.float')}</span>
          <output className="digits" aria-label={say('close.finish.float')}>
            {stays === null ? '–' : `₹ ${formatRupees(stays)}`}
          </output>
        </p>
        <FormRefusal />
        <StepButtons
          draft={draft}
          goes={say('close.finish.write')}
          isShut={!isOpen}
          countsAt="count"
          backTo="compare"
        />
      </Form>
    </section>
  );
}

/** Enter in the first field goes to the second: a note alone does not close the day. */
function toNextField(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  const fields = [...currentTarget.querySelectorAll('input')];
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) return;
  event.preventDefault();
  if (!event.repeat) next.focus();
}

/** What stays in the drawer; `null`: what is typed is no amount, or more than there is. */
function left(counted: Paise, takenOut: string): Paise | null {
  if (takenOut.trim() === '') return counted;
  const read = parseRupees(takenOut);
  if (!read.ok) return null;
  const stays = counted - read.value;
  return isPaise(stays) ? paise(stays) : null;
}
