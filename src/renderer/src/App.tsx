import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { useAppStatusStore } from './app-status';
import { Frame } from './frame/frame';
import { bindKeys } from './keyboard/bind-keys';
import { perform, useKeyActions } from './keyboard/key-actions';
import { goTo, useScreen, type Screen } from './navigation';
import { useConnecting } from './store/connecting';
import { usePaint } from './styles/use-paint';

// Asked for at once, while main still reads its settings: nearly every start ends on the counter.
const counter = import('./screens/counter/counter-screen');
const CounterScreen = lazy(async () => ({ default: (await counter).CounterScreen }));
const HistoryScreen = lazy(async () => ({
  default: (await import('./screens/history/history-screen')).HistoryScreen,
}));
const ReportsScreen = lazy(async () => ({
  default: (await import('./screens/reports/reports-screen')).ReportsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('./screens/settings/settings-screen')).SettingsScreen,
}));
const WelcomeScreen = lazy(async () => ({
  default: (await import('./screens/welcome/welcome-screen')).WelcomeScreen,
}));
const ProblemScreen = lazy(async () => ({
  default: (await import('./screens/problem/problem-screen')).ProblemScreen,
}));

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

  if (status === null) return null;
  if (status.problem !== null) {
    return (
      <Suspense>
        <ProblemScreen problem={status.problem} />
      </Suspense>
    );
  }
  if (status.mode === 'none' || connecting) {
    return (
      <Suspense>
        <WelcomeScreen />
      </Suspense>
    );
  }
  return <Counter />;
}

function Counter(): ReactElement {
  const screen = useScreen();
  const Drawn = screenOf[screen];
  useEffect(() => bindKeys(window, perform), []);
  useKeyActions({
    counter: () => goTo('counter'),
    history: () => {
      if (screen === 'history') document.querySelector<HTMLElement>('input[type="search"]')?.focus();
      else goTo('history');
    },
  });

  return (
    <Frame screen={screen}>
      <Suspense>
        <Drawn />
      </Suspense>
    </Frame>
  );
}
