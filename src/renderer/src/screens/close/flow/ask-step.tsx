import type { ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { DayEndProgress } from '../../../../../preload/contract/sale/day-end';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useDayEnd } from '../../../store/day-end-store';
import { failureText } from '../../../text/failures';
import { dayInWords } from '../day-in-words';
import { beginClose, show, useClose } from './close-store';
import { DrawnSign } from '../../../components/said/drawn-sign';

/** The first step: a success can be taken back hours later, so the gateway is asked before anything is counted. */
export function AskStep(): ReactElement {
  const say = useSay();
  const { beginning, refusal, day } = useClose();
  const progress = useDayEnd((state) => state.progress);
  return (
    <section className="close-step" aria-label={say('close.steps.ask')}>
      <h2>
        {day === null ? say('close.ask.title') : say('close.ask.title_of', { day: dayInWords(say, day) })}
      </h2>
      <p className="lead">{say('close.ask.says')}</p>
      {refusal !== null && (
        <div role="alert">
          <Note tone="bad">{failureText(say, refusal)}</Note>
        </div>
      )}
      {progress !== null && beginning && <Bar progress={progress} />}
      <div className="form-row">
        {/* It keeps the focus while it is busy: a second Enter stops nothing. */}
        <Button
          kind="primary"
          size="large"
          autoFocus
          isPending={beginning}
          onPress={() => void beginClose(true)}
        >
          {say('close.ask.ask')}
          <kbd aria-hidden>
            <DrawnSign sign="enter" />
          </kbd>
        </Button>
        {beginning ? (
          <Button size="large" onPress={() => void galla['reports:stop-day-end']({})}>
            {say('close.ask.stop')}
          </Button>
        ) : (
          <>
            <Button size="large" onPress={() => void beginClose(false)}>
              {say('close.ask.skip')}
            </Button>
            <Button kind="quiet" onPress={() => show('overview')}>
              {say('close.back')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Bar({ progress: { asked, toAsk, changed } }: { readonly progress: DayEndProgress }): ReactElement {
  const say = useSay();
  return (
    <ProgressBar
      aria-label={say('close.ask.asking')}
      value={asked}
      maxValue={Math.max(toAsk, 1)}
      className="close-bar"
    >
      {({ percentage }) => (
        <>
          <span className="digits">{say('close.ask.progress', { asked, all: toAsk, changed })}</span>
          <span className="close-track">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
