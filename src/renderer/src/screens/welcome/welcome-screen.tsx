import { useState, type ReactElement } from 'react';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { PracticeTable } from '../../components/practice-table';
import { setConnecting, useConnecting } from '../../store/connecting';
import { failureText } from '../../text/failures';
import { ConnectForm } from './connect-form';
import './welcome.css';

/** The first choice: practise without money, or connect the account. Nothing is chosen beforehand. */
export function WelcomeScreen(): ReactElement {
  const say = useSay();
  const { account } = useAppStatus();
  const asked = useConnecting();
  const [view, setView] = useState<'choice' | 'connect'>(asked ? 'connect' : 'choice');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const start = async (how: 'app:practise' | 'app:work'): Promise<void> => {
    setBusy(true);
    const answer = await galla[how]({});
    setBusy(false);
    if (!answer.ok) setProblem(failureText(say, answer.failure));
  };

  const leave = (): void => {
    setConnecting(false);
    setView('choice');
  };

  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <header>
          <h1>Welcome to Galla</h1>
          <p className="lead">The counter for recharges and bills.</p>
        </header>
        {view === 'connect' ? (
          <ConnectForm onBack={leave} />
        ) : (
          <>
            <div className="welcome-ways">
              <section aria-labelledby="way-practice" className="welcome-practice">
                <h2 id="way-practice">Try it first</h2>
                <p>
                  A practice gateway inside this computer plays success, pending, failure and more. No money
                  moves. Nothing is sent over the internet.
                </p>
                <Button
                  kind="primary"
                  size="large"
                  isPending={busy}
                  onPress={() => void start('app:practise')}
                >
                  Start practice mode
                </Button>
              </section>
              <section aria-labelledby="way-real" className="welcome-real">
                <h2 id="way-real">Sell</h2>
                {account === null ? (
                  <>
                    <p>
                      You need the gateway address, the username and the API token from your Deeperweb panel.
                    </p>
                    <Button size="large" onPress={() => setView('connect')}>
                      Connect your account
                    </Button>
                  </>
                ) : (
                  <>
                    <p>
                      <strong>{account.username}</strong> at {account.gatewayAddress} is connected.
                    </p>
                    <Button size="large" isPending={busy} onPress={() => void start('app:work')}>
                      Work for real
                    </Button>
                  </>
                )}
              </section>
            </div>
            {problem !== null && (
              <div role="alert">
                <Note tone="bad">{problem}</Note>
              </div>
            )}
            <details className="welcome-script">
              <summary>What practice mode plays</summary>
              <PracticeTable />
            </details>
          </>
        )}
      </div>
    </main>
  );
}
