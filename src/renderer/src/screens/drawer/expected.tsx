import type { ReactElement } from 'react';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { DrawerNow } from '../../../../preload/contract/money-moves/move';
import { Note } from '../../components/said/note';
import { useNow } from '../../page/use-now';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { shortTime } from '../../text/time';
import { signedRupees } from '../../components/money/signed-rupees';

interface ExpectedProps {
  /** `null`: not there yet. */
  readonly now: DrawerNow | null;
  /** Why it is not told, such as to somebody who may not see totals. */
  readonly failure: Failure | null;
}

/** *Cash expected now* with its parts, or why nobody knows it and what to do. */
export function Expected({ now, failure }: ExpectedProps): ReactElement {
  const say = useSay();
  const at = useNow();
  if (failure !== null) return <Note tone="care">{failureText(say, failure)}</Note>;
  if (now === null) return <></>;
  const { expectedPaise, unknown, countedAt, startPaise, parts, upiPaise } = now;
  const cash = parts.filter(({ cashPaise }) => cashPaise !== 0);
  return (
    <section className="expected" aria-label={say('drawer.expected.name')}>
      <h3>{say('drawer.expected.name')}</h3>
      {expectedPaise === null ? (
        <>
          <p className="expected-figure expected-unknown">{say('drawer.expected.unknown')}</p>
          <p>{say(`drawer.unknown.${unknown ?? 'before_ledger'}`)}</p>
        </>
      ) : (
        <p className="expected-figure digits">{signedRupees(expectedPaise)}</p>
      )}
      <dl className="sums">
        {countedAt !== null && (
          <Line
            label={say('drawer.expected.counted', { time: shortTime(say, countedAt, at) })}
            paise={startPaise}
          />
        )}
        {cash.map(({ kind, cashPaise }) => (
          <Line key={kind} label={say(`drawer.kind.${kind}`)} paise={cashPaise} />
        ))}
        {cash.length === 0 && countedAt === null && (
          <div>
            <dt>{say('drawer.expected.nothing')}</dt>
            <dd />
          </div>
        )}
      </dl>
      {upiPaise !== 0 && (
        <p className="expected-upi">
          {say('drawer.expected.upi')} <strong className="digits">{signedRupees(upiPaise)}</strong>
        </p>
      )}
    </section>
  );
}

function Line({ label, paise }: { readonly label: string; readonly paise: number }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="digits">{signedRupees(paise)}</dd>
    </div>
  );
}
