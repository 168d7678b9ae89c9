import { useCallback, useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { galla } from '../../page/bridge';
import { useMayCall } from '../../page/may';
import { useSay } from '../../page/use-say';
import { useFresh } from '../../store/use-fresh';
import { Expected } from './expected';
import { MoveForm } from './moves/move-form';
import { MovesList } from './moves/moves-list';
import { OpenDrawer } from './open-drawer';
import { WalletPart } from './wallet/wallet-part';
import '../../components/tabs.css';
import './drawer.css';

interface DrawerViewProps {
  /** Whoever opened it by key types an amount first. */
  readonly startsHere?: boolean;
}

/** What lies in the drawer, what moves it, and what moved it last. */
export function DrawerView({ startsHere = false }: DrawerViewProps): ReactElement {
  const say = useSay();
  const [part, setPart] = useState<'cash' | 'wallet'>('cash');
  // Whoever may not see totals still sells and notes here.
  const mayLook = useMayCall('drawer:now', {});
  return (
    <Tabs
      className="drawer"
      selectedKey={part}
      onSelectionChange={(key) => setPart(key === 'wallet' ? 'wallet' : 'cash')}
    >
      <TabList className="tab-list drawer-tabs" aria-label={say('drawer.title')}>
        <Tab className="tab" id="cash">
          {say('drawer.part.cash')}
        </Tab>
        <Tab className="tab" id="wallet">
          {say('drawer.part.wallet')}
        </Tab>
      </TabList>
      <TabPanel id="cash" className="drawer-part">
        <div className="drawer-both">
          <div className="drawer-left">
            {mayLook && <ExpectedNow />}
            <OpenDrawer />
          </div>
          <MoveForm startsHere={startsHere} />
        </div>
        {mayLook && <MovesList />}
      </TabPanel>
      <TabPanel id="wallet" className="drawer-part">
        <WalletPart />
      </TabPanel>
    </Tabs>
  );
}

function ExpectedNow(): ReactElement {
  const ask = useCallback(() => galla['drawer:now']({}), []);
  const { value: now, failure } = useFresh(ask);
  return <Expected now={now} failure={failure} />;
}
