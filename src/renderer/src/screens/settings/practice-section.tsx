import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { PracticeScript } from '../../../../preload/contract/calls';
import type { AppStatus } from '../../../../preload/contract/settings';
import { galla } from '../../bridge';
import { Button } from '../../components/button';
import { Note } from '../../components/note';
import { StateWord } from '../../components/state-word';
import { failureText } from '../../text/failures';
import '../../components/plain-table.css';

/** Practice mode: going in and out, and the table of what each number plays. */
export function PracticeSection({ status }: { readonly status: AppStatus }): ReactElement {
  const [scripts, setScripts] = useState<readonly PracticeScript[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void galla['practice:scripts']({}).then((answer) => {
      if (answer.ok) setScripts(answer.value);
    });
  }, []);

  const change = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await (status.mode === 'practice' ? galla['app:work']({}) : galla['app:practise']({}));
    setBusy(false);
    if (!answer.ok) setProblem(failureText(answer.failure));
  };

  return (
    <section className="section wide" aria-label="Practice">
      <Heading level={2}>Practice</Heading>
      <p className="lead">
        A make-believe gateway inside Galla, for learning without money. It has a journal of its own; slips
        are stamped PRACTICE. The last two digits of the number decide what happens:
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
        <div role="status">{problem !== null && <Note tone="bad">{problem}</Note>}</div>
      </div>
      <table className="plain-table practice-numbers" aria-label="Practice numbers">
        <thead>
          <tr>
            <th scope="col">Number ends in</th>
            <th scope="col">What happens</th>
            <th scope="col">Ends as</th>
          </tr>
        </thead>
        <tbody>
          {scripts.map(({ lastTwo, title, plays, endsIn }) => (
            <tr key={lastTwo}>
              <th scope="row" className="digits">
                …{lastTwo}
              </th>
              <td>
                <strong>{title}</strong>
                <br />
                {plays}
              </td>
              <td>
                <StateWord state={endsIn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
