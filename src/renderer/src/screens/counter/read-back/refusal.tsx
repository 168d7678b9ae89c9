import { useState, type ReactElement } from 'react';
import type { AccountView } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { goTo } from '../../../page/navigation';
import { setConnecting } from '../../../store/connecting';
import { wordsForSale } from '../../../text/failures';
import { OwnerEntry } from './owner-entry';
import { reviewSale } from './review-sale';
import { useSale } from '../sale-store';
import { TokenEntry } from './token-entry';
import { DrawnSign } from '../../../components/said/drawn-sign';

/** What staff read where a token is needed and none is at hand. */
const noTokenWords = {
  kept: 'counter.no_token.missing',
  this_session: 'counter.no_token.missing',
  missing: 'counter.no_token.missing',
  lost: 'counter.no_token.lost',
  asking: 'counter.no_token.asking',
  silent: 'counter.no_token.silent',
} as const satisfies Readonly<Record<AccountView['token'], PhraseKey>>;

/** Why a sale was not taken, where it was asked for, with the way to cure it. */
export function Refusal(): ReactElement | null {
  const say = useSay();
  const refusal = useSale((state) => state.refusal);
  const { mode, account, lock } = useAppStatus();
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
        <Note tone="care">{say(noTokenWords[account?.token ?? 'missing'])}</Note>
        <Button onPress={() => setEntering(true)}>{say('counter.token.enter')}</Button>
        {account?.token === 'silent' && (
          <Button onPress={() => void galla['account:ask-key-ring']({})}>
            {say('counter.token.ask_again')}
          </Button>
        )}
      </div>
    );
  }
  if (refusal === null) return null;
  const { says, todo } = wordsForSale(say, refusal);
  return (
    <div className="sell-refusal" role="alert">
      <Note tone="bad">
        <strong>{says}</strong> {todo}
      </Note>
      {refusal.code === 'spending_limit' && lock.kind === 'none' && (
        <OwnerEntry onUnlocked={() => void reviewSale()} />
      )}
      {refusal.code === 'shift_needed' && (
        <Button autoFocus onPress={() => goTo('reports', 'close')}>
          {say('shift.open.title')}
          <kbd aria-hidden>
            <DrawnSign sign="enter" />
          </kbd>
        </Button>
      )}
      {refusal.code === 'no_account' && (
        <Button onPress={() => setConnecting(true)}>{say('frame.practice.connect')}</Button>
      )}
    </div>
  );
}
