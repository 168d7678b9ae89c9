import { useState, type ReactElement } from 'react';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';

/** What becomes of a token that is entered now. */
const keyRingHelp = {
  protected: undefined,
  asking: undefined,
  silent: 'The key ring does not answer: it is kept until Galla closes.',
  unprotected: 'This computer has no key ring: it is kept until Galla closes.',
} as const satisfies Readonly<Record<AppStatus['keyRing'], string | undefined>>;

/** Takes the token of the connected account once more. It goes in and never comes out. */
export function TokenEntry({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay();
  const { keyRing } = useAppStatus();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await galla['account:enter-token']({ apiToken: token });
    setBusy(false);
    if (!answer.ok) {
      setProblem(failureText(say, answer.failure));
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
        label="API token"
        value={token}
        onChange={setToken}
        problem={problem}
        help={keyRingHelp[keyRing]}
        autoFocus
      />
      <Button kind="primary" isPending={busy} onPress={() => void save()}>
        Save token
      </Button>
    </div>
  );
}
