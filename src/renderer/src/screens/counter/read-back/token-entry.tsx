import type { ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { SecretField } from '../../../components/form/secret-field';
import { FormWithin } from '../../../components/form/submit/form-within';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';

/** What becomes of a token that is entered now. */
const keyRingHelp = {
  protected: null,
  asking: null,
  silent: 'counter.token.silent',
  unprotected: 'counter.token.unprotected',
} as const satisfies Readonly<Record<AppStatus['keyRing'], PhraseKey | null>>;

/** Takes the token of the connected account once more. It goes in and never comes out. */
export function TokenEntry({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay();
  const { keyRing } = useAppStatus();
  const help = keyRingHelp[keyRing];
  const form = useForm({
    initial: { apiToken: '' },
    secrets: { apiToken: 'until_taken' },
    read: (typed) => ok(typed),
    submit: (typed) => galla['account:enter-token'](typed),
    done: () => {
      onDone();
      return null;
    },
    otherwise: 'apiToken',
  });
  return (
    <FormWithin form={form} className="sell-token" onEscape={onDone}>
      <SecretField
        label={say('counter.token.name')}
        help={help === null ? undefined : say(help)}
        autoFocus
        {...form.field('apiToken')}
      />
      <SubmitButton>{say('counter.token.save')}</SubmitButton>
    </FormWithin>
  );
}
