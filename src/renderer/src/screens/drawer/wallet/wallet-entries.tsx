import { useCallback, useState, type ReactElement } from 'react';
import type { WalletEntry } from '../../../../../preload/contract/money-moves/wallet';
import { Button } from '../../../components/button';
import { Who } from '../../../components/people/who';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { oneStop } from '../../../keyboard/one-stop';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useFresh } from '../../../store/use-fresh';
import { failureText } from '../../../text/failures';
import { sideBySide } from '../../../text/side-by-side';
import { dateTime } from '../../../text/time';
import { hasMore, readPages } from '../../../page/read-pages';
import { ReverseForm } from '../reverse-form';
import { signedRupees } from '../../../components/money/signed-rupees';
import '../../../components/plain-table.css';

/** Entries of the wallet, newest on top, and the way to take one back. */
export function WalletEntries(): ReactElement {
  const say = useSay();
  const [pages, setPages] = useState(1);
  const ask = useCallback(() => readPages(pages, (before) => galla['wallet:entries']({ before })), [pages]);
  const { value, failure } = useFresh(ask);
  const [reversing, setReversing] = useState<number | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const title = say('drawer.wallet.entries');
  if (value === null && failure !== null) return <Note tone="care">{failureText(say, failure)}</Note>;
  if (value === null) return <></>;
  const entries = value.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="empty">{say('drawer.wallet.none')}</p>;
  return (
    <section className="moves" aria-label={title}>
      <h3>{title}</h3>
      <Said remark={said} />
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say('drawer.columns.when')}</th>
            <th scope="col">{say('drawer.columns.what')}</th>
            <th scope="col">{say('drawer.columns.why')}</th>
            <th scope="col" className="amount">
              {say('drawer.columns.amount')}
            </th>
            <th scope="col">
              <span className="sr-only">{say('drawer.reverse.name')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={oneStop}>
          {entries.map((entry) => (
            <Row
              key={entry.seq}
              entry={entry}
              isReversing={reversing === entry.seq}
              onReverse={(on) => setReversing(on ? entry.seq : null)}
              onDone={(text) => {
                setReversing(null);
                setSaid({ tone: 'good', text });
              }}
            />
          ))}
        </tbody>
      </table>
      {hasMore(value) && (
        <Button kind="quiet" onPress={() => setPages(pages + 1)}>
          {say('drawer.wallet.more')}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  readonly entry: WalletEntry;
  readonly isReversing: boolean;
  readonly onReverse: (on: boolean) => void;
  readonly onDone: (said: string) => void;
}

function Row({ entry, isReversing, onReverse, onDone }: RowProps): ReactElement {
  const say = useSay();
  const { seq, at, kind, paise, source, bankReference, reason, reverses, reversedBy } = entry;
  const what = say(`drawer.wallet.kind.${kind}`);
  const amount = signedRupees(paise);
  const why = [
    source === null ? '' : say(`drawer.wallet.source.${source}`),
    bankReference ?? '',
    reason ?? '',
  ];
  return (
    <>
      <tr data-reversed={reversedBy !== null}>
        <td className="digits">{dateTime(say, at, 'minutes')}</td>
        <td>
          {what}
          {reverses !== null && <small>{say('drawer.moves.reverses', { number: String(reverses) })}</small>}
          {reversedBy !== null && <small>{say('drawer.moves.reversed', { number: String(seq) })}</small>}
          <Who by={entry.by} allowedBy={entry.allowedBy} />
        </td>
        <td className="moves-why">{sideBySide(why)}</td>
        <td className="amount digits">{amount}</td>
        <td className="moves-do">
          {kind !== 'reversal' && reversedBy === null && (
            <Button
              kind="quiet"
              aria-label={say('drawer.reverse.of', { what, amount, number: String(seq) })}
              onPress={() => onReverse(true)}
            >
              {say('drawer.reverse.name')}
            </Button>
          )}
        </td>
      </tr>
      {isReversing && (
        <tr>
          <td colSpan={5}>
            <ReverseForm
              what={what}
              amount={amount}
              reverse={(asked) => galla['wallet:reverse']({ seq, ...asked })}
              onDone={onDone}
              onCancel={() => onReverse(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
