import { useSyncExternalStore } from 'react';

/** The screens of the app, by their place in the address: `#history`. */
export const screens = ['counter', 'history', 'reports', 'settings'] as const;
export type Screen = (typeof screens)[number];

/** Goes to a screen, or to a part of it (`#settings/operators`), as a link does. */
export function goTo(screen: Screen, part?: string): void {
  location.hash = part === undefined ? screen : `${screen}/${part}`;
}

/** The screen the address names; the counter when it names none. */
export function screenOf(hash: string): Screen {
  const [name] = hash.slice(1).split('/');
  return screens.find((screen) => screen === name) ?? 'counter';
}

/** The part of the screen that the address names, one of `parts`; the first when it names none. */
function partOf<Part extends string>(hash: string, parts: readonly [Part, ...Part[]]): Part {
  const [, name] = hash.split('/');
  return parts.find((part) => part === name) ?? parts[0];
}

/** The screen to draw now. */
export function useScreen(): Screen {
  return useSyncExternalStore(onHash, () => screenOf(location.hash));
}

/** The part of the screen to draw now. */
export function usePart<Part extends string>(parts: readonly [Part, ...Part[]]): Part {
  return useSyncExternalStore(onHash, () => partOf(location.hash, parts));
}

function onHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
