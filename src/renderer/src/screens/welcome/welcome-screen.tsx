import { useState, type ReactElement } from 'react';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useSay, useSayRich } from '../../page/use-say';
import { Button } from '../../components/button';
import { LanguagePicker } from '../../components/form/language-picker';
import { Note } from '../../components/said/note';
import { remarkText, type Remark } from '../../components/said/said';
import { bold } from '../../components/said/text-looks';
import { PracticeTable } from '../../components/practice-table';
import { setConnecting, useConnecting } from '../../store/connecting';
import { loadOperators } from '../../store/operator-store';
import { ArrivePart } from '../arrive/arrive-part';
import { ConnectForm } from './connect-form';
import './welcome.css';

/** The first choice: practise without money, or connect the account. Nothing is chosen beforehand. */
export function WelcomeScreen(): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { account, language } = useAppStatus();
  const asked = useConnecting();
  const [view, setView] = useState<'choice' | 'connect' | 'arrive'>(asked ? 'connect' : 'choice');
  const [problem, setProblem] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const start = async (how: 'app:practise' | 'app:work'): Promise<void> => {
    setBusy(true);
    const answer = await galla[how]({});
    setBusy(false);
    if (!answer.ok) setProblem({ tone: 'bad', failure: answer.failure });
  };

  const leave = (): void => {
    setConnecting(false);
    setView('choice');
  };
  // Only a computer without a shop brings one here.
  const other = account === null && (
    <div className="form-row">
      <Button onPress={() => setView('arrive')}>{say('arrive.title')}</Button>
    </div>
  );

  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <header>
          <h1>{say('welcome.title')}</h1>
          <p className="lead">{say('welcome.lead')}</p>
          {view === 'choice' && account === null && (
            <LanguagePicker
              value={language}
              onChoose={(next) => galla['settings:speak']({ language: next })}
            />
          )}
        </header>
        {view === 'arrive' && (
          <ArrivePart
            onBack={leave}
            onArrived={() => {
              void loadOperators();
              leave();
            }}
          />
        )}
        {view === 'connect' && (
          <>
            <ConnectForm onBack={leave} />
            {other}
          </>
        )}
        {view === 'choice' && (
          <>
            <div className="welcome-ways">
              <section aria-labelledby="way-practice" className="welcome-practice">
                <h2 id="way-practice">{say('welcome.practice.title')}</h2>
                <p>{say('welcome.practice.says')}</p>
                <Button
                  kind="primary"
                  size="large"
                  isPending={busy}
                  onPress={() => void start('app:practise')}
                >
                  {say('welcome.practice.start')}
                </Button>
              </section>
              <section aria-labelledby="way-real" className="welcome-real">
                <h2 id="way-real">{say('welcome.sell.title')}</h2>
                {account === null ? (
                  <>
                    <p>{say('welcome.sell.needs')}</p>
                    <Button size="large" onPress={() => setView('connect')}>
                      {say('welcome.sell.connect')}
                    </Button>
                  </>
                ) : (
                  <>
                    <p>
                      {sayRich('welcome.sell.connected', {
                        username: account.username,
                        address: account.gatewayAddress,
                        bold,
                      })}
                    </p>
                    <Button size="large" isPending={busy} onPress={() => void start('app:work')}>
                      {say('welcome.sell.work')}
                    </Button>
                  </>
                )}
              </section>
            </div>
            {other}
            {problem !== null && (
              <div role="alert">
                <Note tone="bad">{remarkText(say, problem)}</Note>
              </div>
            )}
            <details className="welcome-script">
              <summary>{say('welcome.practice.plays')}</summary>
              <PracticeTable />
            </details>
          </>
        )}
      </div>
    </main>
  );
}
