import { useState, type ReactElement } from 'react';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { usePrintingSettings } from '../../../store/printing-settings-store';
import { FirstPassphraseForm } from './first-passphrase-form';
import { PinFields } from './pin-fields';
import { pinProblems, type PinTyped } from './read-pin';

/** The owner comes first: says what changes with people, and how the owner's tile is called. */
export function FirstPersonForm(): ReactElement {
  const say = useSay();
  const { owner } = useAppStatus();
  // Who has just chosen a passphrase here types a name next.
  const [hadPassphrase] = useState(owner !== 'not_set');
  const language = usePrintingSettings(({ printing }) => printing?.language) ?? 'en';
  const form = useForm({
    initial: { name: '', pin: '', again: '' },
    secrets: { pin: 'until_taken', again: 'until_taken' },
    read: (typed) =>
      unlessProblems<PinTyped & { readonly name: string }>(typed, {
        name: typed.name.trim() === '' ? say('people.form.no_name') : null,
        ...pinProblems(say, typed, true),
      }),
    submit: ({ name, pin }) => galla['people:add']({ name, role: 'owner', language, pin }),
    // The list stands here then.
    done: () => null,
    fieldOf: { bad_name: 'name', bad_pin: 'pin' },
  });

  return (
    <>
      <p className="lead">{say('people.first.lead')}</p>
      <ul className="people-changes">
        <li>{say('people.first.locks')}</li>
        <li>{say('people.first.rights')}</li>
        <li>{say('people.first.passphrase')}</li>
      </ul>
      {owner === 'not_set' ? (
        <FirstPassphraseForm />
      ) : (
        <Form
          form={form}
          className="inner-form people-first"
          label={say('people.first.name')}
          startsHere={!hadPassphrase}
        >
          <TextField
            label={say('people.first.owner')}
            help={say('people.first.owner_help')}
            maxLength={40}
            {...form.field('name')}
          />
          <PinFields pin={form.field('pin')} again={form.field('again')} isOwner />
          <FormRefusal />
          <div className="form-row">
            <SubmitButton>{say('people.first.save')}</SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}
