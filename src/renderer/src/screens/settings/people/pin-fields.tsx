import type { ReactElement } from 'react';
import { asSecret } from '../../../components/people/as-secret';
import { SecretField } from '../../../components/form/secret-field';
import { useSay } from '../../../page/use-say';

interface OneField {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

interface PinFieldsProps {
  readonly pin: OneField;
  readonly again: OneField;
  readonly isOwner: boolean;
}

/** A new PIN, twice. */
export function PinFields({ pin, again, isOwner }: PinFieldsProps): ReactElement {
  const say = useSay();
  const digits = ({ onChange, ...rest }: OneField): OneField => ({
    ...rest,
    onChange: (typed) => onChange(asSecret('staff', typed)),
  });
  return (
    <div className="pairs level">
      <SecretField
        label={say('people.pin.new')}
        help={say(isOwner ? 'people.pin.help_owner' : 'people.pin.help')}
        {...digits(pin)}
      />
      <SecretField label={say('people.pin.again')} {...digits(again)} />
    </div>
  );
}
