import type { ReactElement, ReactNode } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import type { Shield } from '../../../../../preload/contract/sale/sale';
import { formatRupees } from '../../../../../preload/contract/money';
import { Button } from '../../../components/button';
import { digits } from '../../../components/money/digits';
import { bold, spelled } from '../../../components/said/text-looks';
import { Note } from '../../../components/said/note';
import { useNow } from '../../../page/use-now';
import { useSay, useSayRich } from '../../../page/use-say';
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
  const sayRich = useSayRich();
  const now = useNow();
  const earlier = useRecharge(shield.kind === 'note' ? shield.refId : null);
  if (shield.kind === 'clear') return null;
  const time = roughly(say, now - shield.at);
  switch (shield.kind) {
    case 'note':
      return (
        <Note tone="plain">
          {shield.why === 'failed_before' ? (
            say('counter.shield.failed_before', { time })
          ) : (
            <>
              {sayRich('counter.shield.sent_before', {
                amount: formatRupees(shield.amountPaise),
                time,
                digits,
              })}
              {earlier !== null
                && earlier.state !== 'success'
                && ` ${say('counter.shield.still', { state: say(`state.${earlier.state}`) })}`}
            </>
          )}
        </Note>
      );
    case 'reason_needed':
      return shield.after === 'refusal' ? (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="care">
            {sayRich('counter.shield.refused_before', { refId: shield.refId, bold, spelled })}
          </Note>
        </Earlier>
      ) : (
        <Note tone="care">{sayRich('counter.shield.went_through', { time, bold })}</Note>
      );
    case 'held':
      return (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="bad">
            <strong>{say(`doubt.${shield.why}`)}</strong>{' '}
            {sayRich('counter.shield.held', {
              time,
              refId: shield.refId,
              until: shortTime(say, shield.until, now),
              spelled,
            })}
          </Note>
        </Earlier>
      );
    case 'open':
      return (
        <Earlier refId={shield.refId} onOpen={onOpen}>
          <Note tone="bad">
            {sayRich('counter.shield.open', {
              state: say(`state.${shield.state}`),
              time,
              refId: shield.refId,
              bold,
              spelled,
            })}
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
  const say = useSay();
  return (
    <div className="read-back-who">
      {children}
      <Button onPress={() => onOpen(refId)}>{say('counter.shield.look')}</Button>
    </div>
  );
}
