import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { Button } from '../../components/button';
import { KeysList } from '../../components/keys-list';
import { spelled } from '../../components/said/text-looks';
import { Sheet } from '../../components/sheet/sheet';
import { useAppStatus } from '../../page/app-status';
import { useMayCall } from '../../page/may';
import { goTo } from '../../page/navigation';
import { useSay } from '../../page/use-say';
import { closeHelpSheet } from './help-open';
import { useDataFolder } from './use-data-folder';
import '../../components/facts.css';
import './help.css';

/** What is asked about most, in the order of how much it costs to do it wrong. */
const cases = ['unknown', 'pending', 'power', 'failed', 'gateway', 'printer', 'pin'] as const;

/** Help, over any screen. */
export function HelpSheet(): ReactElement {
  const say = useSay();
  const { version } = useAppStatus();
  const mayBundle = useMayCall('support:read', {});
  const folder = useDataFolder();

  const toBundle = (): void => {
    closeHelpSheet();
    goTo('settings', 'support');
  };

  return (
    <Sheet title={say('help.title')} onClose={closeHelpSheet}>
      <div className="help">
        <Heading level={3}>{say('help.when.title')}</Heading>
        <dl className="help-cases">
          {cases.map((each) => (
            <div key={each}>
              <dt>{say(`help.when.${each}.is`)}</dt>
              <dd>{say(`help.when.${each}.todo`)}</dd>
            </div>
          ))}
        </dl>
        <Heading level={3}>{say('frame.keys.all')}</Heading>
        <KeysList />
        <Heading level={3}>{say('help.about')}</Heading>
        <dl className="facts">
          <div>
            <dt>{say('help.version')}</dt>
            <dd>{version}</dd>
          </div>
          {folder !== null && (
            <div>
              <dt>{say('help.folder')}</dt>
              <dd>{spelled(folder)}</dd>
            </div>
          )}
        </dl>
        {mayBundle ? (
          <div className="form-row">
            <Button onPress={toBundle}>{say('settings.sections.support')}</Button>
            <p>{say('help.bundle')}</p>
          </div>
        ) : (
          <p>{say('help.bundle_by_owner')}</p>
        )}
      </div>
    </Sheet>
  );
}
