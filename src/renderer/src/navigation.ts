import { useSyncExternalStore } from 'react';

/** The screens of the app, by their place in the address: `#history`. */
export const screens = ['counter', 'history', 'reports', 'settings'] as const;
export type Screen = (typeof screens)[number];

/** Goes to a screen, as its link does. */
export function goTo(screen: Screen): void {
  location.hash = screen;
}

/** The screen the address names; the counter when it names none. */
export function screenOf(hash: string): Screen {
  return screens.find((screen) => `#${screen}` === hash) ?? 'counter';
}

/** The screen to draw now. */
export function useScreen(): Screen {
  return useSyncExternalStore(onHash, () => screenOf(location.hash));
}

function onHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
