import type { ReactElement } from 'react';
import type { Person } from '../../../../../preload/contract/people/person';
import { roles, type Role } from '../../../../../preload/contract/people/role';
import { slipLanguages, type SlipLanguage } from '../../../../../preload/contract/printing/slip';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Picker } from '../../../components/form/picker';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { languageName } from '../../../text/language-name';
import { usePrintingSettings } from '../../../store/printing-settings-store';
import { useUnsaved } from '../../../store/unsaved';
import { PinFields } from './pin-fields';
import { pinProblems, type PinTyped } from './read-pin';
import { unlessProblems } from '../../../components/form/submit/problems';

interface PersonFormProps {
  /** `null`: somebody new. */
  readonly person: Person | null;
  readonly onDone: (people: readonly Person[], said: string) => void;
  readonly onCancel: () => void;
}

interface Typed extends PinTyped {
  readonly name: string;
  readonly role: Role;
  readonly language: SlipLanguage;
}

/** Somebody new, or another name, role or language of somebody who is there. */
export function PersonForm({ person, onDone, onCancel }: PersonFormProps): ReactElement {
  const say = useSay();
  const shops = usePrintingSettings(({ printing }) => printing?.language) ?? 'en';
  const initial: Typed = {
    name: person?.name ?? '',
    role: person?.role ?? 'staff',
    language: person?.language ?? shops,
    pin: '',
    again: '',
  };
  const form = useForm({
    initial,
    secrets: { pin: 'until_taken', again: 'until_taken' },
    read: (typed) =>
      unlessProblems<Typed>(typed, {
        name: typed.name.trim() === '' ? say('people.form.no_name') : null,
        role: null,
        language: null,
        ...(person === null ? pinProblems(say, typed, typed.role === 'owner') : { pin: null, again: null }),
      }),
    submit: async ({ name, role, language, pin }) =>
      person === null
        ? galla['people:add']({ name, role, language, pin })
        : galla['people:change']({ person: person.id, name, role, language, active: person.active }),
    done: (people, { name }) => {
      onDone(
        people,
        say(person === null ? 'people.form.added' : 'people.form.changed', { name: name.trim() }),
      );
      return null;
    },
    fieldOf: { bad_name: 'name', name_taken: 'name', bad_pin: 'pin', last_owner: 'role' },
  });
  useUnsaved(`person ${person?.id ?? ''}`, form.unsaved);
  const role = form.field('role');

  return (
    <Form
      form={form}
      className="inner-form"
      label={say(person === null ? 'people.add.name' : 'people.form.change')}
      startsHere
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className="pairs level">
        <TextField label={say('people.form.name')} maxLength={40} {...form.field('name')} />
        <Picker
          label={say('people.form.language')}
          options={slipLanguages.map((value) => ({ value, name: languageName(say, value) }))}
          value={form.typed.language}
          onChange={(value) => {
            const language = slipLanguages.find((each) => each === value);
            if (language !== undefined) form.change({ language });
          }}
        />
      </div>
      <Choice
        label={say('people.form.role')}
        options={roles.map((value) => ({ value, name: say(`people.role.${value}`) }))}
        {...role}
      />
      <p className="field-help">{say(`people.form.role_help.${role.value}`)}</p>
      {person === null && (
        <PinFields pin={form.field('pin')} again={form.field('again')} isOwner={role.value === 'owner'} />
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say(person === null ? 'people.form.add' : 'people.form.save')}</SubmitButton>
        <Button onPress={onCancel}>{say('people.form.cancel')}</Button>
      </div>
    </Form>
  );
}
