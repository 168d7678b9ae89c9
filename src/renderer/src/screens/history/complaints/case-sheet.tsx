import { useState, type ReactElement } from 'react';
import type { Complaint } from '../../../../../preload/contract/complaints/complaint';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { Button } from '../../../components/button';
import { CopyButton } from '../../../components/copy-button';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { ReportWays } from '../../../components/paper/report-ways';
import { caseSheetContent } from './case-sheet-content';
import { CaseSheetPaper } from './case-sheet-paper';
import { caseSheetText } from './case-sheet-text';
import './case-sheet-paper.css';

interface CaseSheetProps {
  readonly details: RechargeDetails;
  readonly complaints: readonly Complaint[];
}

/** The button that asked for it is gone: without this the next Enter would close the details. */
function takeFocus(text: HTMLPreElement | null): void {
  text?.focus();
}

/** Everything that is known of a case: to read, to copy into a mail, and on one sheet of paper. */
export function CaseSheet({ details, complaints }: CaseSheetProps): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const [askedAt, setAskedAt] = useState<number | null>(null);
  if (askedAt === null) {
    return (
      <div className="form-row">
        <Button onPress={() => setAskedAt(Date.now())}>{say('complaints.sheet.show')}</Button>
      </div>
    );
  }
  const sheet = caseSheetContent(say, details, complaints, shop, askedAt);
  const text = caseSheetText(sheet);
  return (
    <section className="case-sheet" aria-label={sheet.title}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- read by keyboard, too */}
      <pre ref={takeFocus} className="case-sheet-text" tabIndex={0}>
        {text}
      </pre>
      <CaseSheetPaper sheet={sheet} />
      <ReportWays
        name={`case-${details.recharge.refId.toLowerCase()}`}
        wanted={null}
        what={sheet.title}
        isReady
      />
      <div className="form-row">
        <CopyButton label={say('complaints.sheet.copy')} text={text} />
        <Button kind="quiet" onPress={() => setAskedAt(null)}>
          {say('complaints.sheet.hide')}
        </Button>
      </div>
    </section>
  );
}
