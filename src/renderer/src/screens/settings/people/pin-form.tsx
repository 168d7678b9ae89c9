import type { ReactElement } from 'react';
import type { Person } from '../../../../../preload/contract/people/person';
import { Button } from '../../../components/button';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { PinFields } from './pin-fields';
import { pinProblems, type PinTyped } from './read-pin';

interface PinFormProps {
  readonly person: Person;
  readonly onDone: (people: readonly Person[], said: string) => void;
  readonly onCancel: () => void;
}

/** Sets another PIN. The one before opens nothing any more. */
export function PinForm({ person, onDone, onCancel }: PinFormProps): ReactElement {
  const say = useSay();
  const { id, name } = person;
  const form = useForm({
    initial: { pin: '', again: '' },
    secrets: { pin: 'until_taken', again: 'until_taken' },
    read: (typed) => unlessProblems<PinTyped>(typed, pinProblems(say, typed, false)),
    submit: ({ pin }) => galla['people:set-pin']({ person: id, pin }),
    done: (people) => {
      onDone(people, say('people.pin.saved', { name }));
      return null;
    },
    fieldOf: { bad_pin: 'pin' },
  });
  return (
    <Form
      form={form}
      className="inner-form"
      label={say('people.pin.set_for', { name })}
      startsHere
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <PinFields pin={form.field('pin')} again={form.field('again')} isOwner={false} />
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('people.pin.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('people.form.cancel')}</Button>
      </div>
    </Form>
  );
}
