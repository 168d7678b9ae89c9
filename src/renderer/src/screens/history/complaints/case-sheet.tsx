import { useState, type ReactElement } from 'react';
import type { Complaint } from '../../../../../preload/contract/complaints/complaint';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { Button } from '../../../components/button';
import { CopyButton } from '../../../components/copy-button';
import { useSay } from '../../../page/use-say';
import { caseSheetText } from './case-sheet-text';

interface CaseSheetProps {
  readonly details: RechargeDetails;
  readonly complaints: readonly Complaint[];
}

/** Everything that is known of a case, to read, to copy into a mail, or for paper. */
export function CaseSheet({ details, complaints }: CaseSheetProps): ReactElement {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  if (!isShown) {
    return (
      <div className="form-row">
        <Button onPress={() => setShown(true)}>{say('complaints.sheet.show')}</Button>
      </div>
    );
  }
  const text = caseSheetText(say, details, complaints);
  return (
    <section className="case-sheet" aria-label={say('complaints.sheet.title')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- read by keyboard, too */}
      <pre className="case-sheet-paper" tabIndex={0}>
        {text}
      </pre>
      <div className="form-row">
        <CopyButton label={say('complaints.sheet.copy')} text={text} />
        <Button kind="quiet" onPress={() => setShown(false)}>
          {say('complaints.sheet.hide')}
        </Button>
      </div>
    </section>
  );
}
