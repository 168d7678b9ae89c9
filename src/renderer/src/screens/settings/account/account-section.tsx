import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { ReconnectForm } from './reconnect-form';
import { TokenForm } from './token-form';
import { tokenWords } from './token-words';
import '../../../components/facts.css';

/** Whose wallet the counter spends, and the token that opens it. The token itself is never shown. */
export function AccountSection({ status }: { readonly status: AppStatus }): ReactElement {
  const [doing, setDoing] = useState<'token' | 'reconnect' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { account } = status;

  const begin = (what: 'token' | 'reconnect'): void => {
    setSaid(null);
    setDoing(what);
  };
  const done = (what: string): void => {
    setDoing(null);
    setSaid(what);
  };

  return (
    <section className="section" aria-label="Account">
      <Heading level={2}>Account</Heading>
      {account === null ? (
        <p className="lead">No account is connected. Practice mode works without one.</p>
      ) : (
        <dl className="facts">
          <div>
            <dt>Gateway address</dt>
            <dd>{account.gatewayAddress}</dd>
          </div>
          <div>
            <dt>Username</dt>
            <dd>{account.username}</dd>
          </div>
          <div>
            <dt>API token</dt>
            <dd>{tokenWords[account.token]}</dd>
          </div>
        </dl>
      )}
      {account?.testGateway === true && (
        <Note tone="care">This is a test gateway on this computer. Slips say TEST GATEWAY.</Note>
      )}
      {status.keyRing === 'unprotected' && (
        <Note tone="care">
          This computer has no key ring to protect the token. Galla forgets the token when it is closed.
        </Note>
      )}
      <Said remark={said === null ? null : { tone: 'good', text: said }} />
      {doing === null && (
        <div className="form-row">
          {account !== null && (
            <Button kind={account.hasToken ? 'plain' : 'primary'} onPress={() => begin('token')}>
              Enter API token
            </Button>
          )}
          <Button onPress={() => begin('reconnect')}>
            {account === null ? 'Connect an account' : 'Change address or username'}
          </Button>
        </div>
      )}
      {doing === 'token' && <TokenForm onDone={done} onCancel={() => setDoing(null)} />}
      {doing === 'reconnect' && (
        <ReconnectForm
          gatewayAddress={account?.gatewayAddress ?? 'https://www.deeperweb.in'}
          username={account?.username ?? ''}
          ownerIsNew={status.owner === 'not_set'}
          onDone={done}
          onCancel={() => setDoing(null)}
        />
      )}
    </section>
  );
}
