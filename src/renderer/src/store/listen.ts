import { takeAppStatus, useAppStatusStore } from '../app-status';
import { galla } from '../bridge';
import { refreshDay, takeChanged, takeNotSaved } from './day-store';
import { refreshHealth, takeHealth } from './health-store';
import { loadOperators } from './operator-store';

/** Feeds the stores from main: asks once, then takes every event. For the whole life of the page. */
export function listen(): void {
  galla.on['app:changed'](takeAppStatus);
  galla.on['gateway:health'](takeHealth);
  galla.on['recharge:changed'](takeChanged);
  galla.on['recharge:not-saved'](takeNotSaved);

  // Another journal is another day: whatever was shown belongs to the one before.
  useAppStatusStore.subscribe(({ status }, before) => {
    if (status === null || status.mode === 'none' || status.problem !== null) return;
    const was = before.status;
    if (was?.mode === status.mode && was.account?.accountId === status.account?.accountId) return;
    void refreshDay();
    void refreshHealth();
    void loadOperators();
  });

  void askAppStatus();
}

async function askAppStatus(): Promise<void> {
  const answer = await galla['app:status']({});
  if (answer.ok) takeAppStatus(answer.value);
}
