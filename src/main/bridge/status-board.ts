import type { AppStatus } from '../../preload/contract/settings/settings';

/** What the page knows of the app: asked for when it opens, told after every change. */
export interface StatusBoard {
  /** As it is now. */
  read(): AppStatus;
  /** Something may have changed: tells the page, unless it knows that already. */
  tell(): void;
}

/** Makes it. `look` must not wait for anything: what is told has to be what is. */
export function createStatusBoard(
  look: () => Omit<AppStatus, 'revision'>,
  publish: (status: AppStatus) => void,
): StatusBoard {
  let revision = 0;
  let told = '';

  function read(): AppStatus {
    revision += 1;
    return { ...look(), revision };
  }

  return {
    read,
    tell() {
      const now = read();
      const { revision: _, ...said } = now;
      const text = JSON.stringify(said);
      if (text === told) return;
      told = text;
      publish(now);
    },
  };
}
