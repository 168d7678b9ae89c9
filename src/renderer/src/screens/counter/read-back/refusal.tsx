import { useState, type ReactElement } from 'react';
import type { AccountView } from '../../../../../preload/contract/settings/settings';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { setConnecting } from '../../../store/connecting';
import { wordsFor } from '../../../text/failures';
import { OwnerEntry } from './owner-entry';
import { reviewSale } from './review-sale';
import { useSale } from '../sale-store';
import { TokenEntry } from './token-entry';

/** What staff read where a token is needed and none is at hand. */
const noTokenWords = {
  kept: 'The API token is missing. Nothing can be sent without it.',
  this_session: 'The API token is missing. Nothing can be sent without it.',
  missing: 'The API token is missing. Nothing can be sent without it.',
  lost: 'Galla needs the API token once more. Nothing can be sent without it.',
  asking: 'Galla asks the key ring for the API token. Wait a moment.',
  silent: 'The key ring does not answer. Nothing can be sent without the API token.',
} as const satisfies Readonly<Record<AccountView['token'], string>>;

/** Why a sale was not taken, where it was asked for, with the way to cure it. */
export function Refusal(): ReactElement | null {
  const say = useSay();
  const refusal = useSale((state) => state.refusal);
  const { mode, account } = useAppStatus();
  const [entering, setEntering] = useState(false);
  const lacksToken = mode === 'real' && account !== null && !account.hasToken && account.token !== 'asking';
  const noToken = refusal?.code === 'no_token' || lacksToken;

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
        <Note tone="care">{noTokenWords[account?.token ?? 'missing']}</Note>
        <Button onPress={() => setEntering(true)}>Enter API token</Button>
        {account?.token === 'silent' && (
          <Button onPress={() => void galla['account:ask-key-ring']({})}>Ask again</Button>
        )}
      </div>
    );
  }
  if (refusal === null) return null;
  const { says, todo } = wordsFor(say, refusal);
  return (
    <div className="sell-refusal" role="alert">
      <Note tone="bad">
        <strong>{says}</strong> {todo}
      </Note>
      {refusal.code === 'spending_limit' && <OwnerEntry onUnlocked={() => void reviewSale()} />}
      {refusal.code === 'no_account' && (
        <Button onPress={() => setConnecting(true)}>Connect your account</Button>
      )}
    </div>
  );
}
