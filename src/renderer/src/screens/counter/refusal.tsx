import { useState, type ReactElement } from 'react';
import { useAppStatus } from '../../app-status';
import { Button } from '../../components/button';
import { Note } from '../../components/note';
import { setConnecting } from '../../store/connecting';
import { failureWords } from '../../text/failures';
import { useSale } from './sale-store';
import { TokenEntry } from './token-entry';

/** Why a sale was not taken, where it was asked for, with the way to cure it. */
export function Refusal(): ReactElement | null {
  const refusal = useSale((state) => state.refusal);
  const { mode, account } = useAppStatus();
  const [entering, setEntering] = useState(false);
  const noToken = refusal?.code === 'no_token' || (mode === 'real' && account !== null && !account.hasToken);

  if (entering) {
    return (
      <TokenEntry
        onDone={() => {
          setEntering(false);
          useSale.setState({ refusal: null });
        }}
      />
    );
  }
  if (noToken) {
    return (
      <div className="sell-refusal" role="alert">
        <Note tone="care">
          {account?.token === 'lost'
            ? 'Galla needs the API token once more. Nothing can be sent without it.'
            : 'The API token is missing. Nothing can be sent without it.'}
        </Note>
        <Button onPress={() => setEntering(true)}>Enter API token</Button>
      </div>
    );
  }
  if (refusal === null) return null;
  const { says, todo } = failureWords[refusal.code];
  return (
    <div className="sell-refusal" role="alert">
      <Note tone="bad">
        <strong>{says}</strong> {todo}
      </Note>
      {refusal.code === 'no_account' && (
        <Button onPress={() => setConnecting(true)}>Connect your account</Button>
      )}
    </div>
  );
}
