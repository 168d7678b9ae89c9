import type { ReactElement } from 'react';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import { closeName } from '../../../../../preload/contract/shift/close-id';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { ClosePaper } from '../print/close-paper';
import { CloseWays } from '../print/close-ways';
import { Difference } from '../figures/difference';
import { leaveClosed, useClose } from './close-store';

/** The fifth step: the Z, on paper and as a PDF. */
export function DoneStep(): ReactElement | null {
  const say = useSay();
  const closed = useClose((state) => state.closed);
  if (closed === null) return null;
  const { drawer } = closed.figures;
  return (
    <section className="close-step" aria-label={say('close.steps.done')}>
      <header className="close-step-head">
        <h2>{say('close.done.title', { name: closeName(closed) })}</h2>
        <p className="lead">{say('close.done.says')}</p>
      </header>
      <div className="close-slip">
        <div className="close-slip-side">
          <dl className="facts">
            <div>
              <dt>{say('close.three.counted')}</dt>
              <dd>
                <span className="digits">₹ {formatRupees(drawer.countedPaise)}</span>
                <Difference paise={drawer.differencePaise} />
              </dd>
            </div>
            <div>
              <dt>{say('close.finish.taken_out_short')}</dt>
              <dd className="digits">₹ {formatRupees(closed.takenOutPaise)}</dd>
            </div>
            <div>
              <dt>{say('close.finish.float')}</dt>
              <dd className="digits">₹ {formatRupees(closed.floatPaise)}</dd>
            </div>
            {closed.putApartPaise !== 0 && (
              <div>
                <dt>{say('close.done.put_apart')}</dt>
                <dd className="digits">₹ {formatRupees(paise(Math.abs(closed.putApartPaise)))}</dd>
              </div>
            )}
          </dl>
          <CloseWays close={closed} startsHere>
            <Button size="large" onPress={leaveClosed}>
              {say('close.done.leave')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </CloseWays>
        </div>
        <ClosePaper close={closed} />
      </div>
    </section>
  );
}
