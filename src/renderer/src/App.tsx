import { useEffect, type ReactElement } from 'react';
import { useAppStatusStore } from './app-status';
import { Frame } from './frame/frame';
import { bindKeys } from './keyboard/bind-keys';
import { perform, useKeyActions } from './keyboard/key-actions';
import { CounterScreen } from './screens/counter/counter-screen';
import { focusField } from './screens/counter/focus-field';
import { goTo, useScreen, type Screen } from './navigation';
import { loadLater } from './load-later';
import { useConnecting } from './store/connecting';
import { counterOf } from './store/which-counter';
import { usePaint } from './styles/use-paint';
import { tellDrawn } from './tell-drawn';

const HistoryScreen = loadLater(async () => (await import('./screens/history/history-screen')).HistoryScreen);
const ReportsScreen = loadLater(async () => (await import('./screens/reports/reports-screen')).ReportsScreen);
const SettingsScreen = loadLater(
  async () => (await import('./screens/settings/settings-screen')).SettingsScreen,
);
const WelcomeScreen = loadLater(async () => (await import('./screens/welcome/welcome-screen')).WelcomeScreen);
const ProblemScreen = loadLater(async () => (await import('./screens/problem/problem-screen')).ProblemScreen);

const screenOf = {
  counter: CounterScreen,
  history: HistoryScreen,
  reports: ReportsScreen,
  settings: SettingsScreen,
} as const satisfies Readonly<Record<Screen, unknown>>;

/** Which screen to draw: what stops the app, the first choice, or the frame with one of the four. */
export function App(): ReactElement | null {
  const status = useAppStatusStore((state) => state.status);
  const connecting = useConnecting();
  usePaint(status);
  useEffect(tellDrawn, []);

  if (status === null) return null;
  if (status.problem !== null) return <ProblemScreen problem={status.problem} />;
  if (status.mode === 'none' || connecting) return <WelcomeScreen />;
  return <Counter />;
}

function Counter(): ReactElement {
  const screen = useScreen();
  const counter = useAppStatusStore(({ status }) => counterOf(status));
  const Drawn = screenOf[screen];
  useEffect(() => bindKeys(window, perform), []);
  useKeyActions({
    counter: () => {
      if (screen === 'counter') focusField('number');
      else goTo('counter');
    },
    history: () => {
      if (screen === 'history') document.querySelector<HTMLElement>('input[type="search"]')?.focus();
      else goTo('history');
    },
  });

  return (
    <Frame screen={screen}>
      {/* Lists, reports and open details of one counter are never shown at the other. Settings are the shop's. */}
      <Drawn key={screen === 'settings' ? screen : counter} />
    </Frame>
  );
}
