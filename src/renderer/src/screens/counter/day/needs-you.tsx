import { Fragment, type ReactElement } from 'react';
import type { NeedsYou as NeedsYouNow, WaitingGroup } from '../../../../../preload/contract/sale/overview';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { oneStop } from '../../../keyboard/one-stop';
import { useDayStore } from '../../../store/day-store';
import { useWaiting } from '../../../store/use-waiting';
import { focusField } from '../entry/focus-field';
import { DealtSaid } from '../money/dealt-said';
import { useDealt } from '../money/dealt-store';
import { useSale } from '../sale-store';
import { needsYouSummary } from './needs-you-words';
import { OnlyWaits } from './only-waits';
import { PerhapsSent } from './perhaps-sent';
import { WaitingRow } from './waiting-row';
import './needs-you.css';

interface NeedsYouProps {
  readonly onOpen: (refId: string) => void;
}

/** What is to do, of whatever day, most money at risk first, to be done on the spot. */
export function NeedsYou({ onOpen }: NeedsYouProps): ReactElement | null {
  const say = useSay();
  const needsYou = useDayStore(({ day }) => day?.needsYou);
  const outcome = useSale((state) => state.outcome);
  // What is said beside the outcome is said there.
  const dealt = useDealt(({ last }) => (last === null || last.refId === outcome ? null : last));
  const { perhapsSent } = useAppStatus().notReadable;
  if (needsYou === undefined) return null;
  const hasRows = needsYou.rows.length > 0;
  if (!hasRows && perhapsSent.length === 0 && dealt === null)
    return <p className="needs-nobody">{say('todo.none')}</p>;
  return (
    <section className="needs-you" aria-label={say('counter.needs_you.name')}>
      <header className="needs-you-head">
        <h2>
          {say('counter.needs_you.name')} <kbd aria-hidden>F5</kbd>
        </h2>
        {hasRows && <p>{needsYouSummary(say, needsYou)}</p>}
        <DealtSaid dealt={dealt} />
      </header>
      {hasRows && <List needsYou={needsYou} onOpen={onOpen} />}
      {perhapsSent.length > 0 && <PerhapsSent lines={perhapsSent} />}
    </section>
  );
}

function List({ needsYou, onOpen }: NeedsYouProps & { readonly needsYou: NeedsYouNow }): ReactElement {
  const say = useSay();
  const { rows, hasMore, showMore } = useWaiting(needsYou);
  return (
    <div className="needs-you-rows" ref={backByEscape}>
      <ul ref={oneStop}>
        {rows.map((row, at) => (
          <Fragment key={row.recharge.refId}>
            {rows[at - 1]?.group !== row.group && <GroupHead group={row.group} />}
            {row.group === 'wait' ? (
              <OnlyWaits row={row} onOpen={onOpen} />
            ) : (
              <WaitingRow row={row} onOpen={onOpen} />
            )}
          </Fragment>
        ))}
      </ul>
      {hasMore && (
        <Button kind="quiet" onPress={showMore}>
          {say('counter.needs_you.more')}
        </Button>
      )}
    </div>
  );
}

/** Esc goes back to where one types; out of a form in a row it is the form that goes. */
function backByEscape(rows: HTMLElement | null): (() => void) | undefined {
  if (rows === null) return undefined;
  const onKeyDown = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape' && target instanceof Element && target.closest('form') === null)
      focusField('number');
  };
  rows.addEventListener('keydown', onKeyDown);
  return () => rows.removeEventListener('keydown', onKeyDown);
}

function GroupHead({ group }: { readonly group: WaitingGroup }): ReactElement {
  const say = useSay();
  return (
    <li className="waiting-group" data-group={group}>
      <h3>{say(`todo.group.${group}`)}</h3>
    </li>
  );
}
