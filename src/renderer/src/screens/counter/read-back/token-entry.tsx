import { useState, type ReactElement } from 'react';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';

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
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await galla['account:enter-token']({ apiToken: token });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    onDone();
  };

  return (
    // A form of its own would lie inside the form of the sale: Enter is taken here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it stands for a form, which may not lie in a form
    <div
      className="sell-token"
      data-asks
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.repeat && event.target instanceof HTMLInputElement) void save();
        if (event.key === 'Escape') onDone();
      }}
    >
      <SecretField
        label={say('counter.token.name')}
        value={token}
        onChange={setToken}
        problem={failure === null ? undefined : failureText(say, failure)}
        help={help === null ? undefined : say(help)}
        autoFocus
      />
      <Button kind="primary" isPending={busy} onPress={() => void save()}>
        {say('counter.token.save')}
      </Button>
    </div>
  );
}
