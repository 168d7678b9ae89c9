import { useCallback, useState, type ReactElement } from 'react';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useFresh } from '../../../store/use-fresh';
import { failureText } from '../../../text/failures';
import { CaseSheet } from './case-sheet';
import { ComplaintView } from './complaint-view';
import { TakeComplaint } from './take-complaint';
import './complaints.css';

/** What was complained of a recharge, newest first; or the way to take a complaint. */
export function ComplaintTab({ details }: { readonly details: RechargeDetails }): ReactElement {
  const say = useSay();
  const { refId } = details.recharge;
  const ask = useCallback(() => galla['complaints:of']({ refId }), [refId]);
  const { value: complaints, failure, take } = useFresh(ask);
  const [taken, setTaken] = useState<number | null>(null);
  if (complaints === null) {
    return failure === null ? <></> : <Note tone="bad">{failureText(say, failure)}</Note>;
  }
  const isOpen = complaints.some(({ end }) => end === null);
  return (
    <div className="complaints-of">
      {!isOpen && (
        <TakeComplaint
          recharge={details.recharge}
          onTaken={(complaint) => {
            setTaken(complaint.id);
            take([complaint, ...complaints]);
          }}
        />
      )}
      {complaints.map((complaint) => (
        <ComplaintView
          key={complaint.id}
          complaint={complaint}
          startsHere={complaint.id === taken}
          onChanged={(changed) => take(complaints.map((each) => (each.id === changed.id ? changed : each)))}
        />
      ))}
      <CaseSheet details={details} complaints={complaints} />
    </div>
  );
}
