import { useState, type ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { NeedsYou as NeedsYouNow, Waiting } from '../../../../../preload/contract/sale/overview';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money/money';
import { Said, type Remark } from '../../../components/said/said';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { refreshDay, useDayStore } from '../../../store/day-store';
import { useWaiting } from '../../../store/use-waiting';
import { DealWithForm, dealingKey } from '../../history/dealing/deal-with-form';
import { canBeDealtWith } from '../../history/dealing/money-owed';
import { PerhapsSent } from './perhaps-sent';
import { needsYouSummary, whyItNeedsYou } from './needs-you-words';

/** What waits for a person, of whatever day, to be dealt with on the spot. Nothing when nothing waits. */
export function NeedsYou({ onOpen }: { readonly onOpen: (refId: string) => void }): ReactElement | null {
  const say = useSay();
  const needsYou = useDayStore(({ day }) => day?.needsYou);
  const { perhapsSent } = useAppStatus().notReadable;
  const hasRows = needsYou !== undefined && needsYou.rows.length > 0;
  if (!hasRows && perhapsSent.length === 0) return null;
  return (
    <section className="needs-you" aria-label={say('counter.needs_you.name')}>
      {hasRows ? <List needsYou={needsYou} onOpen={onOpen} /> : <h2>{say('counter.needs_you.name')}</h2>}
      {perhapsSent.length > 0 && <PerhapsSent lines={perhapsSent} />}
    </section>
  );
}

interface ListProps {
  readonly needsYou: NeedsYouNow;
  readonly onOpen: (refId: string) => void;
}

function List({ needsYou, onOpen }: ListProps): ReactElement {
  const say = useSay();
  const { rows, hasMore, showMore } = useWaiting(needsYou);
  return (
    <>
      <h2>
        {say('counter.needs_you.name')} <span>{needsYouSummary(say, needsYou)}</span>
      </h2>
      <ul ref={oneStop}>
        {rows.map((row) => (
          <WaitingRow key={row.recharge.refId} row={row} onOpen={onOpen} />
        ))}
      </ul>
      {hasMore && (
        <Button kind="quiet" onPress={showMore}>
          {say('counter.needs_you.more')}
        </Button>
      )}
    </>
  );
}

interface WaitingProps {
  readonly row: Waiting;
  readonly onOpen: (refId: string) => void;
}

function WaitingRow({ row: waiting, onOpen }: WaitingProps): ReactElement {
  const [dealing, setDealing] = useState(false);
  const say = useSay();
  const row = waiting.recharge;
  const [said, setSaid] = useState<Remark | null>(null);
  const { changedSince, number } = row;
  const isNotSeen = waiting.why === 'not_seen';
  const canDeal = isNotSeen || canBeDealtWith(row);
  const shown = groupNumber(number);
  return (
    <li className="waiting">
      <div className="waiting-line">
        <span className="waiting-who">
          <b className="digits">{shown}</b> <Money amount={row.amountPaise} />
          <span className="waiting-states">
            {changedSince !== null && (
              <>
                <StateWord state={changedSince.from} />{' '}
                <span aria-label={say('counter.needs_you.became')}>→</span>
              </>
            )}
            <StateWord state={row.state} />
          </span>
        </span>
        {isNotSeen && (
          <Button
            aria-label={say('counter.needs_you.seen_of', { number: shown })}
            onPress={() => void galla['recharge:shown']({ refId: row.refId, state: row.state })}
          >
            {say('counter.needs_you.seen')}
          </Button>
        )}
        {canDeal && !dealing && (
          <Button
            aria-label={say('counter.needs_you.mark_done_of', { number: shown })}
            onPress={() => setDealing(true)}
          >
            {say('counter.needs_you.mark_done')}
          </Button>
        )}
        {dealing && (
          <Button kind="quiet" onPress={() => setDealing(false)}>
            {say('counter.needs_you.not_now')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say('counter.needs_you.details_of', { number: shown })}
          onPress={() => onOpen(row.refId)}
        >
          {say('counter.needs_you.details')}
        </Button>
      </div>
      <p className="waiting-why">{whyItNeedsYou(say, waiting)}</p>
      {dealing && canDeal && (
        <DealWithForm
          key={dealingKey(row)}
          recharge={row}
          isNotSeen={isNotSeen}
          onDone={(text) => {
            setDealing(false);
            setSaid({ tone: 'good', text });
            void refreshDay();
          }}
        />
      )}
      <Said remark={said} />
    </li>
  );
}
