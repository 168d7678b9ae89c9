import type { ReactElement } from 'react';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { PeriodDetails } from '../figures/period-details';
import { ThreeWayView } from '../figures/three-way-view';
import { show, useClose } from './close-store';
import { CountedLine } from './counted-line';
import { PutApart } from './put-apart';
import { DrawnSign } from '../../../components/said/drawn-sign';

/** The third step, second part: drawer, wallet, journal and UPI side by side. */
export function FiguresStep({ draft }: { readonly draft: CloseDraft }): ReactElement | null {
  const say = useSay();
  const figures = useClose((state) => state.figures);
  const last = draft.counts.at(-1);
  if (figures === null) return null;
  return (
    <section className="close-step" aria-label={say('close.steps.compare')}>
      {last !== undefined && <CountedLine count={last} />}
      <PutApart draft={draft} />
      <ThreeWayView figures={figures} />
      <div className="form-row">
        <Button kind="primary" size="large" autoFocus onPress={() => show('finish')}>
          {say('close.figures.go')}
          <kbd aria-hidden>
            <DrawnSign sign="enter" />
          </kbd>
        </Button>
        <Button size="large" onPress={() => show('count')}>
          {say('close.count.again')}
        </Button>
        <Button kind="quiet" onPress={() => show('compare')}>
          {say('close.back')}
          <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
      <PeriodDetails period={figures.period} />
    </section>
  );
}
