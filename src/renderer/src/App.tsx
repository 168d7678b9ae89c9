import { Activity, useEffect, useState, type ReactElement } from 'react';
import { Part } from './components/part/part';
import { dropAllowing } from './page/allowing';
import { useAppStatus, useAppStatusStore } from './page/app-status';
import { galla } from './page/bridge';
import { AllowDialog } from './frame/allow-dialog';
import { Frame } from './frame/frame';
import { NumberPad } from './frame/number-pad/number-pad';
import { bindKeys } from './keyboard/bind-keys';
import { perform, useKeyActions } from './keyboard/key-actions';
import type { KeyAction } from './keyboard/keymap';
import { CounterScreen } from './screens/counter/counter-screen';
import { focusField, hasFocus } from './screens/counter/entry/focus-field';
import { keepUntil } from './screens/counter/typing/keep-until';
import { letGoOfReview } from './screens/counter/read-back/review-sale';
import { closeDrawerSheet, openDrawerSheet, useDrawerOpen } from './screens/drawer/drawer-open';
import { closeHelpSheet, openHelpSheet, useHelpOpen } from './screens/help/help-open';
import { useOpenScreens } from './page/open-screens';
import { ScanSaid } from './frame/scan-said';
import { TextSizeSaid } from './frame/text-size-said';
import { NotAllowed } from './frame/not-allowed';
import { goTo, useScreen, type Screen } from './page/navigation';
import { loadLater } from './page/load-later';
import { useConnecting } from './store/connecting';
import { notePutBack } from './store/reopened';
import { counterOf } from './store/which-counter';
import { usePaint } from './styles/use-paint';
import { tellDrawn } from './tell-drawn';

const HistoryScreen = loadLater(async () => (await import('./screens/history/history-screen')).HistoryScreen);
const ReportsScreen = loadLater(async () => (await import('./screens/reports/reports-screen')).ReportsScreen);
const SettingsScreen = loadLater(
  async () => (await import('./screens/settings/settings-screen')).SettingsScreen,
);
const DrawerSheet = loadLater(async () => (await import('./screens/drawer/drawer-sheet')).DrawerSheet);
const HelpSheet = loadLater(async () => (await import('./screens/help/help-sheet')).HelpSheet);
const LockScreen = loadLater(async () => (await import('./screens/lock/lock-screen')).LockScreen);
const WelcomeScreen = loadLater(async () => (await import('./screens/welcome/welcome-screen')).WelcomeScreen);
const ProblemScreen = loadLater(async () => (await import('./screens/problem/problem-screen')).ProblemScreen);

const screenOf = {
  counter: CounterScreen,
  history: HistoryScreen,
  reports: ReportsScreen,
} as const satisfies Readonly<Record<Exclude<Screen, 'settings'>, unknown>>;

/** Which screen to draw: what stops the app, the first choice, or the frame with one of the four. */
export function App(): ReactElement | null {
  const status = useAppStatusStore((state) => state.status);
  usePaint(status);
  useEffect(tellDrawn, []);

  if (status === null) return null;
  return (
    <>
      <Shown />
      <ScanSaid />
      <TextSizeSaid />
    </>
  );
}

function Shown(): ReactElement {
  const status = useAppStatus();
  const connecting = useConnecting();
  if (status.problem !== null) return <ProblemScreen problem={status.problem} onPutBack={notePutBack} />;
  if (status.lock.kind === 'locked') return <LockScreen lock={status.lock} />;
  if (status.mode === 'none') return <WelcomeScreen />;
  return (
    <>
      {/* What was typed and not saved outlives a look at connecting an account. */}
      <Activity mode={connecting ? 'hidden' : 'visible'}>
        <Counter />
      </Activity>
      {connecting && <WelcomeScreen />}
      {/* Outside of every screen and dialog: their keys are not its keys. */}
      <Part part="sheet" onLeave={dropAllowing}>
        <AllowDialog />
      </Part>
      <NumberPad />
    </>
  );
}

/** Keys after which one types, and whether what they lead to has the focus. */
const leadsTo: { readonly [A in KeyAction]?: () => boolean } = {
  counter: () => hasFocus('number'),
  operator: () => hasFocus('operator'),
  history: () => document.activeElement?.matches('input[type="search"]') === true,
};

/** Does what a key asks for. What is typed until the field is there that it leads to is kept for it. */
function pressed(action: KeyAction): void {
  if (action === 'lock') {
    // Main locks nothing where there are no people.
    void galla['people:lock']({});
    return;
  }
  // Printing leaves the sale as it is; whatever else is asked for, the read-back is not.
  if (action !== 'print_last') letGoOfReview();
  perform(action);
  const isThere = leadsTo[action];
  if (isThere !== undefined) void keepUntil(document, isThere, action === 'counter');
}

function Counter(): ReactElement {
  const screen = useScreen();
  const counter = useAppStatusStore(({ status }) => counterOf(status));
  const open = useOpenScreens();
  const Drawn = screen === 'settings' ? null : screenOf[screen];
  const drawerOpen = useDrawerOpen();
  const helpOpen = useHelpOpen();
  const [settingsOpened, setSettingsOpened] = useState(false);
  if (screen === 'settings' && !settingsOpened) setSettingsOpened(true);
  useEffect(() => bindKeys(window, pressed), []);
  useKeyActions({
    counter: () => {
      if (screen === 'counter') focusField('number');
      else goTo('counter');
    },
    reports: () => goTo('reports'),
    drawer: openDrawerSheet,
    help: openHelpSheet,
    close: () => {
      const start = document.querySelector<HTMLElement>('[data-starts]');
      if (start === null) goTo('reports', 'close');
      else start.focus();
    },
    settings: () => {
      if (screen === 'settings')
        document.querySelector<HTMLElement>('.settings-search [type="search"]')?.focus();
      else goTo('settings');
    },
    history: () => {
      if (screen === 'history') document.querySelector<HTMLElement>('input[type="search"]')?.focus();
      else goTo('history');
    },
  });

  return (
    <Frame screen={screen}>
      {/* Lists, reports and open details of one counter are never shown at the other. */}
      {!open[screen] && <NotAllowed />}
      {screen !== 'settings' && Drawn !== null && open[screen] && (
        <Part key={`${screen} ${counter}`} part={screen} isScreen>
          <Drawn />
        </Part>
      )}
      {/* A key of its own: of two children with one key React leaves a copy behind. */}
      {drawerOpen && (
        <Part key={`drawer ${counter}`} part="drawer" onLeave={closeDrawerSheet}>
          <DrawerSheet />
        </Part>
      )}
      {helpOpen && (
        <Part part="sheet" onLeave={closeHelpSheet}>
          <HelpSheet />
        </Part>
      )}
      {/* Settings are the shop's, and what is typed there stays until it is saved, wherever somebody looks. */}
      {settingsOpened && open.settings && (
        <Activity mode={screen === 'settings' ? 'visible' : 'hidden'}>
          <Part part="settings" isScreen>
            <SettingsScreen />
          </Part>
        </Activity>
      )}
    </Frame>
  );
}
