import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Said } from '../../../components/said/said';
import { PracticeTable } from '../../../components/practice-table';
import { failureText } from '../../../text/failures';

/** Practice mode: going in and out, and the table of what each number plays. */
export function PracticeSection({ status }: { readonly status: AppStatus }): ReactElement {
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await (status.mode === 'practice' ? galla['app:work']({}) : galla['app:practise']({}));
    setBusy(false);
    if (!answer.ok) setProblem(failureText(say, answer.failure));
  };

  return (
    <section className="section wide" aria-label="Practice">
      <Heading level={2}>Practice</Heading>
      <p className="lead">
        A practice gateway inside Galla, for learning without money. It has its own journal. Its slips say
        PRACTICE.
      </p>
      <div className="form-row">
        <Button
          kind="primary"
          isPending={busy}
          isDisabled={status.mode === 'practice' && status.account === null}
          onPress={() => void change()}
        >
          {status.mode === 'practice' ? 'Go to the real counter' : 'Start practising'}
        </Button>
        {status.mode === 'practice' && status.account === null && (
          <p>Connect an account first, under Account.</p>
        )}
        <Said remark={problem === null ? null : { tone: 'bad', text: problem }} />
      </div>
      <PracticeTable />
    </section>
  );
}
