import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Verified } from '../../../../../preload/contract/evidence/verified';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { faultWords } from './fault-words';
import { useEvidence } from './use-evidence';
import './evidence.css';

/** Checks the journal, and says what the last check found. */
export function EvidenceSection({ isShown }: { readonly isShown: boolean }): ReactElement {
  const say = useSay();
  const { view, share, said, check, stop } = useEvidence(isShown);
  const isRunning = view?.running === true;
  return (
    <section className="section wide evidence" aria-label={say('settings.sections.evidence')}>
      <Heading level={2}>{say('settings.sections.evidence')}</Heading>
      <p className="lead">{say('evidence.lead')}</p>
      <div className="form-row">
        <Button kind="primary" isPending={isRunning} onPress={() => void check()}>
          {say('evidence.now')}
        </Button>
        {isRunning && (
          <>
            {/* Counts up quickly: whoever listens is told the end. */}
            <span aria-hidden>{say('evidence.working', { percent: String(Math.round(share * 100)) })}</span>
            <Button onPress={stop}>{say('evidence.stop')}</Button>
          </>
        )}
      </div>
      <Said remark={said} />
      {view !== null && view.checkpoint !== null && (
        <p>
          {say(view.checkpoint.isSigned ? 'evidence.checkpoint.signed' : 'evidence.checkpoint.not_signed', {
            at: dateTime(say, view.checkpoint.at, 'minutes'),
          })}
        </p>
      )}
      <output className="evidence-last">
        {view !== null && view.last === null && <p>{say('evidence.never')}</p>}
        {view !== null && view.last !== null && !isRunning && <LastCheck last={view.last} />}
      </output>
    </section>
  );
}

function LastCheck({ last }: { readonly last: Verified }): ReactElement {
  const say = useSay();
  const { at, count, faults } = last;
  return (
    <>
      <p>{say('evidence.last', { at: dateTime(say, at, 'minutes') })}</p>
      <Note tone={count === 0 ? 'good' : 'bad'}>
        {count === 0 ? say('evidence.good') : say('evidence.some', { count })}
      </Note>
      {count > 0 && (
        <ul className="evidence-faults" aria-label={say('evidence.faults')}>
          {[...new Set(faults.map((fault) => faultWords(say, fault)))].map((words) => (
            <li key={words}>{words}</li>
          ))}
          {count > faults.length && <li>{say('evidence.more', { count: count - faults.length })}</li>}
        </ul>
      )}
    </>
  );
}
