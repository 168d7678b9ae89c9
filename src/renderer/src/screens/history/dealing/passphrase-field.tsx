import type { ReactElement } from 'react';
import { useSay } from '../../../page/use-say';
import { SecretField } from '../../../components/form/secret-field';

interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

/**
 * The owner's passphrase, where a guarded act asks for it in passing. SECURITY: a secret for one try. Main takes it before
 * the act, which may be refused: the form stays, and when the counter locks again it must not be typed already.
 */
export function PassphraseField(props: PassphraseFieldProps): ReactElement {
  const say = useSay();
  return (
    <SecretField label={say('history.owner.passphrase')} help={say('history.owner.needed')} {...props} />
  );
}
