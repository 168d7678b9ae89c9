import { Activity, useEffect, useRef, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import { galla } from '../../page/bridge';
import { Button } from '../../components/button';
import { useAppStatus } from '../../page/app-status';
import { useAsksOwner, useMay } from '../../page/may';
import { goTo, usePart } from '../../page/navigation';
import { nextFrame } from '../../page/next-frame';
import { useSay } from '../../page/use-say';
import { AccountSection } from './account/account-section';
import { CloseSection } from './shop/close-section';
import { ConditionsSection } from './conditions/conditions-section';
import { CounterSection } from './shop/counter-section';
import { DrawerSection } from './drawer/drawer-section';
import { OperatorsSection } from './operators/operators-section';
import { PassphraseSection } from './account/passphrase-section';
import { ChangesSection } from './changes/changes-section';
import { PeopleSection } from './people/people-section';
import { PrintersSection } from './printers/printers-section';
import { LanguageSection } from './shop/language-section';
import { PathsSection } from './shop/paths-section';
import { PracticeSection } from './shop/practice-section';
import { TextSizeChoice } from './shop/text-size-choice';
import { ShopSection } from './shop/shop-section';
import { SlipsSection } from './slips/slips-section';
import { UnlockForm } from './account/unlock-form';
import { useSettings, type SavePart } from './use-settings';
import type { Settings } from '../../../../preload/contract/settings/settings';
import '../../components/tabs.css';
import './settings.css';

/** The sections, by their place in the address: `#settings/operators`. */
const sections = [
  'shop',
  'slips',
  'account',
  'counter',
  'close',
  'printers',
  'drawer',
  'operators',
  'words',
  'paths',
  'owner',
  'people',
  'changes',
  'practice',
] as const;

/** How often typing tells main that the owner is still here. */
const STAY_EVERY_MS = 60_000;

/**
 * The owner's screen. When it locks, what was typed stays behind the lock: the sections are hidden, out of
 * reach of keys and readers, and come back as they were.
 */
export function SettingsScreen(): ReactElement {
  const status = useAppStatus();
  const locked = useAsksOwner();
  const { settings, savePart, stay } = useSettings(!locked);
  const stayed = useRef(0);
  const wasLocked = useRef(locked);
  const isDrawn = settings !== null;

  // Whoever has unlocked goes on where the sections are: the first button of the screen would lock it again.
  useEffect(() => {
    const wasOpened = wasLocked.current && !locked && isDrawn;
    if (locked || isDrawn) wasLocked.current = locked;
    // React Aria draws its tabs a frame later.
    if (wasOpened) void nextFrame().then(focusSection);
  }, [locked, isDrawn]);

  const onActivity = (): void => {
    const now = performance.now();
    if (locked || status.lock.kind !== 'none' || now - stayed.current < STAY_EVERY_MS) return;
    stayed.current = now;
    stay();
  };

  return (
    <div className="settings" onKeyDownCapture={onActivity} onPointerDownCapture={onActivity}>
      {locked && <UnlockForm />}
      {settings !== null && (
        <Activity mode={locked ? 'hidden' : 'visible'}>
          <Sections status={status} settings={settings} savePart={savePart} />
        </Activity>
      )}
    </div>
  );
}

function focusSection(): void {
  // A form that begins by itself is ahead.
  if (document.activeElement?.closest('.settings-tabs')) return;
  document.querySelector<HTMLElement>('.settings-tabs [role="tab"][aria-selected="true"]')?.focus();
}

interface SectionsProps {
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly savePart: SavePart;
}

function Sections({ status, settings, savePart }: SectionsProps): ReactElement {
  const say = useSay();
  const { shop, slips, counter, paths } = settings;
  const mayPeople = useMay('people');
  const shown = sections.filter((id) => id !== 'people' || mayPeople);
  const section = usePart(sections);
  const last = useRef<string | null>(null);

  // Who comes back by the link finds the section as it was left, with what was typed in it.
  useEffect(() => {
    if (location.hash.includes('/')) last.current = section;
    else if (last.current !== null) goTo('settings', last.current);
  }, [section]);

  return (
    <>
      <header className="screen-head">
        <h1>{say('settings.title')}</h1>
        {status.lock.kind === 'none' && status.owner === 'unlocked' && (
          <Button onPress={() => void galla['owner:lock']({})}>{say('settings.lock')}</Button>
        )}
      </header>
      <Tabs
        orientation="vertical"
        className="settings-tabs"
        selectedKey={section}
        onSelectionChange={(key) => goTo('settings', String(key))}
      >
        <TabList className="tab-list" aria-label={say('settings.sections.name')}>
          {shown.map((id) => (
            <Tab key={id} className="tab" id={id}>
              {say(`settings.sections.${id}`)}
            </Tab>
          ))}
        </TabList>
        {/* All sections stay mounted: what was typed in one is still there after a look at another. */}
        <TabPanel className="settings-panel" id="shop" shouldForceMount>
          <LanguageSection />
          <ShopSection
            shop={shop}
            slips={slips}
            slipWidth={counter.slipWidth}
            onSave={(next) => savePart('shop', next)}
          />
        </TabPanel>
        <TabPanel className="settings-panel" id="slips" shouldForceMount>
          <SlipsSection
            shop={shop}
            slips={slips}
            slipWidth={counter.slipWidth}
            onSave={(next) => savePart('slips', next)}
          />
        </TabPanel>
        <TabPanel className="settings-panel" id="account" shouldForceMount>
          <AccountSection status={status} />
        </TabPanel>
        <TabPanel className="settings-panel" id="counter" shouldForceMount>
          <TextSizeChoice />
          <CounterSection counter={counter} onSave={(next) => savePart('counter', next)} />
        </TabPanel>
        <TabPanel className="settings-panel" id="close" shouldForceMount>
          <CloseSection />
        </TabPanel>
        <TabPanel className="settings-panel" id="printers" shouldForceMount>
          <PrintersSection />
        </TabPanel>
        <TabPanel className="settings-panel" id="drawer" shouldForceMount>
          <DrawerSection />
        </TabPanel>
        <TabPanel className="settings-panel" id="operators" shouldForceMount>
          <OperatorsSection />
        </TabPanel>
        <TabPanel className="settings-panel" id="words" shouldForceMount>
          <ConditionsSection />
        </TabPanel>
        <TabPanel className="settings-panel" id="paths" shouldForceMount>
          <PathsSection paths={paths} onSave={(next) => savePart('paths', next)} />
        </TabPanel>
        <TabPanel className="settings-panel" id="owner" shouldForceMount>
          <PassphraseSection isSet={status.owner !== 'not_set'} />
        </TabPanel>
        {mayPeople && (
          <TabPanel className="settings-panel" id="people" shouldForceMount>
            <PeopleSection />
          </TabPanel>
        )}
        <TabPanel className="settings-panel" id="changes" shouldForceMount>
          <ChangesSection isShown={section === 'changes'} />
        </TabPanel>
        <TabPanel className="settings-panel" id="practice" shouldForceMount>
          <PracticeSection status={status} />
        </TabPanel>
      </Tabs>
    </>
  );
}
