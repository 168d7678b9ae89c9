import { useState, type ReactElement } from 'react';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { failureText } from '../../../text/failures';
import type { Failure } from '../../../../../preload/contract/bridge/failures';

/** Takes the owner's passphrase where a sale needs it. */
export function OwnerEntry({ onUnlocked }: { readonly onUnlocked: () => void }): ReactElement {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const unlock = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await galla['owner:unlock']({ passphrase });
    setBusy(false);
    setPassphrase('');
    if (answer.ok) onUnlocked();
    else setFailure(answer.failure);
  };

  return (
    // A form of its own would lie inside the form of the sale: Enter is taken here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it stands for a form, which may not lie in a form
    <div
      className="sell-token"
      data-asks
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.repeat && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          void unlock();
        }
      }}
    >
      <SecretField
        label={say('counter.owner.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        problem={failure === null ? undefined : failureText(say, failure)}
      />
      <Button isPending={busy} onPress={() => void unlock()}>
        {say('counter.owner.unlock')}
      </Button>
    </div>
  );
}
