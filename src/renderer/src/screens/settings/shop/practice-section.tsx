import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Said } from '../../../components/said/said';
import { PracticeTable } from '../../../components/practice-table';

/** Practice mode: going in and out, and the table of what each number plays. */
export function PracticeSection({ status }: { readonly status: AppStatus }): ReactElement {
  const say = useSay();
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await (status.mode === 'practice' ? galla['app:work']({}) : galla['app:practise']({}));
    setBusy(false);
    if (!answer.ok) setProblem(answer.failure);
  };

  return (
    <section className="section wide" aria-label={say('settings.sections.practice')}>
      <Heading level={2}>{say('settings.sections.practice')}</Heading>
      <p className="lead">{say('settings.practice.says')}</p>
      <div className="form-row">
        <Button
          kind="primary"
          isPending={busy}
          isDisabled={status.mode === 'practice' && status.account === null}
          onPress={() => void change()}
        >
          {say(`settings.practice.${status.mode === 'practice' ? 'leave' : 'start'}`)}
        </Button>
        {status.mode === 'practice' && status.account === null && (
          <p>{say('settings.practice.no_account')}</p>
        )}
        <Said remark={problem === null ? null : { tone: 'bad', failure: problem }} />
      </div>
      <PracticeTable />
    </section>
  );
}
