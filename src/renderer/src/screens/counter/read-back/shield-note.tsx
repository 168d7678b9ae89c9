import type { ReactElement, ReactNode } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import type { Shield } from '../../../../../preload/contract/sale/sale';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money/money';
import { Note } from '../../../components/said/note';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { useRecharge } from '../../../store/day-store';
import { roughly, shortTime } from '../../../text/time';

interface ShieldNoteProps {
  readonly shield: Shield;
  /** Leaves the read-back for the recharge that speaks against it. */
  readonly onOpen: (refId: RefId) => void;
}

/** What the duplicate shield says, with how long ago it was, and the way to what has to be looked at first. */
export function ShieldNote({ shield, onOpen }: ShieldNoteProps): ReactElement | null {
  const say = useSay();
  const now = useNow();
  const earlier = useRecharge(shield.kind === 'note' ? shield.refId : null);
  switch (shield.kind) {
    case 'clear':
      return null;
    case 'note':
      return (
        <Note tone="plain">
          {shield.why === 'failed_before' ? (
            <>The same failed {roughly(say, now - shield.at)} ago.</>
          ) : (
            <>
              <Money amount={shield.amountPaise} /> was sent to this number {roughly(say, now - shield.at)}{' '}
              ago.
              {earlier !== null
                && earlier.state !== 'success'
                && ` It is still ${say(`state.${earlier.state}`)}.`}
            </>
          )}
        </Note>
      );
    case 'reason_needed':
      return shield.after === 'refusal' ? (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="care">
            <strong>The same was refused, but it may have gone through.</strong> Check its status first: ref
            id <span className="id">{shield.refId}</span>.
          </Note>
        </Earlier>
      ) : (
        <Note tone="care">
          <strong>The same number and amount went through {roughly(say, now - shield.at)} ago.</strong> Ask
          the customer if they want it twice.
        </Note>
      );
    case 'held':
      return (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="bad">
            <strong>{say(`doubt.${shield.why}`)}</strong> It may have gone through{' '}
            {roughly(say, now - shield.at)} ago, ref id <span className="id">{shield.refId}</span>. Press
            Check status there, or wait until {shortTime(say, shield.until, now)}.
          </Note>
        </Earlier>
      );
    case 'open':
      return (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="bad">
            <strong>The same is still {say(`state.${shield.state}`)}</strong> for{' '}
            {roughly(say, now - shield.at)}, ref id <span className="id">{shield.refId}</span>. You can send
            it again when its outcome is known.
          </Note>
        </Earlier>
      );
  }
}

interface EarlierProps {
  readonly refId: RefId;
  readonly onOpen: (refId: RefId) => void;
  readonly children: ReactNode;
}

/** A note about an earlier recharge, beside the way to it. */
function Earlier({ refId, onOpen, children }: EarlierProps): ReactElement {
  return (
    <div className="confirm-who">
      {children}
      <Button onPress={() => onOpen(refId)}>Look at it</Button>
    </div>
  );
}
