import { useState, type ReactElement } from 'react';
import { Choice } from '../../../components/form/choice';
import { useMayCall } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { Correction } from './correction';
import { TopUp } from './top-up';
import { WalletEntries } from './wallet-entries';

/** What is noted of the wallet: money that was put into it, and what a person knows of it beside. */
const notes = ['top_up', 'correction'] as const;

const correction = { requestId: '', direction: 'less', amount: '', balance: 'recharge', reason: '' } as const;

/** What is noted of the wallet at the gateway, and what was noted before. */
export function WalletPart(): ReactElement {
  const say = useSay();
  const [what, setWhat] = useState<(typeof notes)[number]>('top_up');
  const mayLook = useMayCall('wallet:entries', { before: null });
  const mayCorrect = useMayCall('wallet:correct', correction);
  return (
    <>
      {mayCorrect && (
        <Choice
          label={say('drawer.wallet.what')}
          options={notes.map((value) => ({ value, name: say(`drawer.wallet.kind.${value}`) }))}
          value={what}
          onChange={setWhat}
        />
      )}
      {what === 'correction' && mayCorrect ? <Correction /> : <TopUp />}
      {mayLook && <WalletEntries />}
    </>
  );
}
