import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Complaint } from '../../../../../preload/contract/complaints/complaint';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { Button } from '../../../components/button';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { Who } from '../../../components/people/who';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { age, entryWords, standing } from './complaint-words';
import { EndForm, NoteForm } from './further-form';
import { useComplaintWay } from './use-complaint-way';
import '../../../components/facts.css';
import './complaints.css';

interface ComplaintViewProps {
  readonly complaint: Complaint;
  readonly onChanged: (complaint: Complaint) => void;
}

interface OneComplaintProps extends ComplaintViewProps {
  /** It was just taken: it has the focus. */
  readonly startsHere?: boolean;
}

/** One complaint: how it stands, what happened, and what is done next. */
export function ComplaintView({ complaint, onChanged, startsHere = false }: OneComplaintProps): ReactElement {
  const say = useSay();
  const [writing, setWriting] = useState<'note' | 'end' | null>(null);
  /** What was written last: the focus goes back to its button. */
  const [wrote, setWrote] = useState<'note' | 'end' | null>(null);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (startsHere) ref.current?.focus();
  }, [startsHere]);
  const now = useNow();
  const isOpen = complaint.end === null;
  const leave = (): void => {
    setWrote(writing);
    setWriting(null);
  };
  const done = (changed: Complaint): void => {
    leave();
    onChanged(changed);
    // Nothing is left to press once it has ended.
    if (changed.end !== null) ref.current?.focus();
  };
  return (
    <article
      ref={ref}
      className="complaint"
      tabIndex={-1}
      aria-label={say('complaints.about', { refId: complaint.refId })}
    >
      <header className="complaint-head">
        <strong>{standing(say, complaint)}</strong>
        {isOpen && <span>{age(say, complaint, now)}</span>}
      </header>
      {complaint.movedSince && (
        <Note tone="care">
          {say('complaints.moved', { state: say(`state.${complaint.recharge.state}`) })}
        </Note>
      )}
      {isOpen && complaint.call === 'lost' && <Note tone="care">{say('complaints.lost')}</Note>}
      <dl className="facts">
        <div>
          <dt>{say('complaints.number')}</dt>
          <dd className="digits">{complaint.gatewayNumber ?? say('complaints.none_yet')}</dd>
        </div>
        <div>
          <dt>{say('complaints.take.way')}</dt>
          <dd>{say(`complaints.way.${complaint.way}`)}</dd>
        </div>
        {complaint.phone !== null && (
          <div>
            <dt>{say('complaints.take.phone')}</dt>
            <dd className="digits">{groupNumber(complaint.phone)}</dd>
          </div>
        )}
      </dl>
      <ol className="timeline" aria-label={say('complaints.story')}>
        {complaint.entries.map((entry) => (
          <li key={entry.seq}>
            <p className="timeline-time">{dateTime(say, entry.at, 'minutes')}</p>
            <p className="timeline-what">{entryWords(say, complaint, entry)}</p>
            {entry.words !== null && <p>{entry.words}</p>}
            {entry.gatewayNumber !== null && (
              <p>{say('complaints.number_was', { number: entry.gatewayNumber })}</p>
            )}
            <Who by={entry.by} allowedBy={entry.allowedBy} />
          </li>
        ))}
      </ol>
      {writing === 'note' && <NoteForm complaint={complaint} onDone={done} onCancel={leave} />}
      {writing === 'end' && <EndForm complaint={complaint} onDone={done} onCancel={leave} />}
      {isOpen && writing === null && (
        <div className="form-row">
          <SendIt complaint={complaint} onChanged={onChanged} />
          <Button autoFocus={wrote === 'note'} onPress={() => setWriting('note')}>
            {say('complaints.note.title')}
          </Button>
          <Button autoFocus={wrote === 'end'} onPress={() => setWriting('end')}>
            {say('complaints.ending.title')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Sends it by the gateway's own call, where the owner has confirmed that; else says how it is done without. */
function SendIt({ complaint, onChanged }: ComplaintViewProps): ReactElement | null {
  const say = useSay();
  const askOnce = useRequestId();
  const isWayOpen = useComplaintWay();
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);
  const { id, way, call, recharge } = complaint;
  if (way !== 'gateway' || call === 'accepted') return null;
  if (isWayOpen === false) return <p className="lead">{say('complaints.way_off')}</p>;
  if (recharge.txnId === null) return <p className="lead">{say('complaints.no_txn_id')}</p>;

  async function send(): Promise<void> {
    setSending(true);
    const sent = await askOnce((requestId) => galla['complaints:send']({ requestId, id }));
    setSending(false);
    if (sent.ok) onChanged(sent.value);
    else setSaid({ tone: 'bad', text: failureText(say, sent.failure) });
  }

  return (
    <>
      <Said remark={said} />
      <Button kind="primary" isDisabled={isSending || isWayOpen === null} onPress={() => void send()}>
        {say(isSending ? 'complaints.sending' : call === null ? 'complaints.send' : 'complaints.send_again')}
      </Button>
    </>
  );
}
