import { useState, type ReactElement } from 'react';
import { Dialog, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RechargeDetails as Details } from '../../../../../preload/contract/sale/entries/recharge-details';
import { useAsksOwner } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Overlay } from '../../../components/sheet/overlay';
import type { Remark } from '../../../components/said/said';
import { failureText } from '../../../text/failures';
import { ComplaintTab } from '../complaints/complaint-tab';
import { SlipLook } from '../../slip/slip-look';
import { CorrectWay } from '../dealing/correct-way';
import { BalanceLines } from './balance-lines';
import { DetailsActions } from './details-actions';
import { DetailsFacts } from './details-facts';
import { DetailsHead } from './details-head';
import { DetailsTodo } from './details-todo';
import { Timeline } from './timeline';
import { useRechargeDetails } from './use-recharge-details';
import '../../../components/tabs.css';
import './recharge-details.css';

/** What stands beside the facts of a recharge. */
export type DetailsTab = 'timeline' | 'slip' | 'complaint' | 'balance';

interface RechargeDetailsProps {
  readonly refId: string;
  /** What is shown first; what happened, where nothing is said. */
  readonly tab?: DetailsTab;
  readonly onClose: () => void;
}

/** Everything about one recharge, and what can still be done about it. */
export function RechargeDetails({ refId, tab = 'timeline', onClose }: RechargeDetailsProps): ReactElement {
  const say = useSay();
  const { details, failure, reload } = useRechargeDetails(refId);
  return (
    <Overlay className="details-modal" onClose={onClose}>
      <Dialog className="details" aria-label={say('history.details.title')}>
        {failure !== null && details === null && (
          <div className="details-failure">
            <Note tone="bad">{failureText(say, failure)}</Note>
            <Button onPress={onClose}>{say('history.details.close')}</Button>
          </div>
        )}
        {details !== null && <Body details={details} tab={tab} reload={reload} onClose={onClose} />}
      </Dialog>
    </Overlay>
  );
}

interface BodyProps {
  readonly details: Details;
  readonly tab: DetailsTab;
  readonly reload: () => void;
  readonly onClose: () => void;
}

function Body({ details, tab, reload, onClose }: BodyProps): ReactElement {
  const say = useSay();
  const { recharge, events, balances } = details;
  const locked = useAsksOwner();
  const [settling, setSettling] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);

  const done = (text: string): void => {
    setSaid({ tone: 'good', text });
    reload();
  };

  return (
    <>
      <DetailsHead recharge={recharge} onClose={onClose} />
      <div className="details-body">
        <div className="details-left">
          {/* One thing at a time: two forms would both ask for the owner. */}
          {!settling && <DetailsTodo details={details} locked={locked} onDone={done} />}
          <DetailsFacts recharge={recharge} billFields={details.billFields} />
          {!settling && recharge.money.mayCorrectWay && <CorrectWay recharge={recharge} onDone={done} />}
        </div>
        <Tabs className="details-right" defaultSelectedKey={tab}>
          <TabList className="tab-list" aria-label={say('history.details.more')}>
            <Tab className="tab" id="timeline">
              {say('history.details.timeline')}
            </Tab>
            <Tab className="tab" id="slip">
              {say('history.details.slip')}
            </Tab>
            <Tab className="tab" id="complaint">
              {say('complaints.tab')}
            </Tab>
            <Tab className="tab" id="balance">
              {say('history.balance.name')}
            </Tab>
          </TabList>
          <TabPanel id="timeline">
            <Timeline events={events} moves={details.moves} />
          </TabPanel>
          <TabPanel id="slip">
            <SlipLook recharge={recharge} />
          </TabPanel>
          <TabPanel id="complaint">
            <ComplaintTab details={details} />
          </TabPanel>
          <TabPanel id="balance">
            <BalanceLines recharge={recharge} balances={balances} />
          </TabPanel>
        </Tabs>
      </div>
      <DetailsActions
        details={details}
        locked={locked}
        settling={settling}
        onSettling={setSettling}
        said={said}
        onSaid={setSaid}
        onDone={done}
      />
    </>
  );
}
