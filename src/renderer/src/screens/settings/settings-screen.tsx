import { Activity, useEffect, useRef, type ReactElement } from 'react';
import type { AppStatus, Settings } from '../../../../preload/contract/settings/settings';
import { Button } from '../../components/button';
import { useAppStatus } from '../../page/app-status';
import { galla } from '../../page/bridge';
import { useAsksOwner } from '../../page/may';
import { nextFrame } from '../../page/next-frame';
import { useSay } from '../../page/use-say';
import { UnlockForm } from './account/unlock-form';
import { SettingsSearch } from './find/settings-search';
import { SettingsGroups } from './settings-groups';
import { useSettings, type SavePart } from './use-settings';
import './settings.css';

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
    if (wasOpened) void nextFrame().then(focusPart);
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
          <Opened status={status} settings={settings} savePart={savePart} />
        </Activity>
      )}
    </div>
  );
}

function focusPart(): void {
  // A form that begins by itself is ahead.
  if (document.activeElement?.closest('.grouped')) return;
  const isOpen = '.grouped-panel:not([inert]) > .grouped-parts > .tab-list [aria-selected="true"]';
  document.querySelector<HTMLElement>(isOpen)?.focus();
}

interface OpenedProps {
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly savePart: SavePart;
}

function Opened({ status, settings, savePart }: OpenedProps): ReactElement {
  const say = useSay();
  return (
    <>
      <header className="screen-head">
        <h1>{say('settings.title')}</h1>
        <SettingsSearch />
        {status.lock.kind === 'none' && status.owner === 'unlocked' && (
          <Button onPress={() => void galla['owner:lock']({})}>{say('settings.lock')}</Button>
        )}
      </header>
      <SettingsGroups status={status} settings={settings} savePart={savePart} />
    </>
  );
}
