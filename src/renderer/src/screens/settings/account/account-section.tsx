import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { AppStatus } from '../../../../../preload/contract/settings/settings';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { ReconnectForm } from './reconnect-form';
import { TokenForm } from './token-form';
import '../../../components/facts.css';

/** Whose wallet the counter spends, and the token that opens it. The token itself is never shown. */
export function AccountSection({ status }: { readonly status: AppStatus }): ReactElement {
  const say = useSay();
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
    <section className="section" aria-label={say('settings.sections.account')}>
      <Heading level={2}>{say('settings.sections.account')}</Heading>
      {account === null ? (
        <p className="lead">{say('settings.account.none')}</p>
      ) : (
        <dl className="facts">
          <div>
            <dt>{say('settings.account.address')}</dt>
            <dd>{account.gatewayAddress}</dd>
          </div>
          <div>
            <dt>{say('settings.account.username')}</dt>
            <dd>{account.username}</dd>
          </div>
          <div>
            <dt>{say('settings.account.token')}</dt>
            <dd>{say(`settings.account.token_is.${account.token}`)}</dd>
          </div>
        </dl>
      )}
      {account?.testGateway === true && <Note tone="care">{say('settings.account.test_gateway')}</Note>}
      {status.keyRing === 'unprotected' && <Note tone="care">{say('settings.account.no_key_ring')}</Note>}
      <Said remark={said === null ? null : { tone: 'good', text: said }} />
      {doing === null && (
        <div className="form-row">
          {account !== null && (
            <Button kind={account.hasToken ? 'plain' : 'primary'} onPress={() => begin('token')}>
              {say('settings.account.enter_token')}
            </Button>
          )}
          <Button onPress={() => begin('reconnect')}>
            {say(`settings.account.${account === null ? 'connect' : 'change'}`)}
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
