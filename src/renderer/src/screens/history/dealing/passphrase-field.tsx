import type { ReactElement } from 'react';
import { SecretField } from '../../../components/form/secret-field';

interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

/** The owner's passphrase, where a guarded act asks for it in passing. */
export function PassphraseField(props: PassphraseFieldProps): ReactElement {
  return <SecretField label="Owner passphrase" help="This needs the owner." {...props} />;
}
