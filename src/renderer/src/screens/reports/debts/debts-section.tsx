import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import { Note } from '../../../components/said/note';
import { keyCap } from '../../../components/said/text-looks';
import { Said, type Remark } from '../../../components/said/said';
import { useSay, useSayRich } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { paymentKeys } from '../../../keyboard/keymap';
import { DebtList } from './debt-list';
import { DebtView } from './debt-view';
import { owedWords } from './debt-words';
import { useDebts } from './use-debts';
import './debts.css';

/** Who owes what for sales on account, the largest first; what they bought, and what they pay back. */
export function DebtsSection({ onOpen }: { readonly onOpen: (refId: RefId) => void }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { debts, failure, take } = useDebts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  if (failure !== null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (debts === null) return <></>;
  const debt = debts.find(({ debtor }) => debtor === chosen) ?? debts[0];

  return (
    <section className="debts" aria-label={say('reports.parts.on_account')}>
      <Said remark={said} />
      {debt === undefined ? (
        <div className="empty">
          <h2>{say('reports.debts.nobody_owes')}</h2>
          <p>{sayRich('reports.debts.how_to', { key: paymentKeys.on_account, keyCap })}</p>
        </div>
      ) : (
        <div className="debts-both">
          <div className="debts-who">
            <h2>{owedWords(say, debts)}</h2>
            <DebtList debts={debts} chosen={debt.debtor} onChoose={setChosen} />
          </div>
          <DebtView
            key={debt.debtor}
            debt={debt}
            onOpen={onOpen}
            onPaid={(fresh, words) => {
              setChosen(debt.debtor);
              setSaid({ tone: 'good', text: words });
              take(fresh);
            }}
          />
        </div>
      )}
    </section>
  );
}
