import { dropAllowing } from './page/allowing';
import { useAppStatusStore } from './page/app-status';
import { galla } from './page/bridge';
import { forgetDealt } from './screens/counter/money/dealt-store';
import { watchOutcome } from './screens/counter/money/outcome-keys';
import { goTo } from './page/navigation';
import { keepDraft, restoreDraft } from './screens/counter/kept-draft';
import { forgetPrinting, takeWent } from './screens/counter/outcome/print-slip';
import { forgetDeclined } from './screens/counter/outcome/slip-question';
import { forgetByName } from './screens/counter/entry/by-name/by-name-store';
import { forgetTold } from './screens/counter/outcome/tell-shown';
import { newRecharge, showLastSent } from './screens/counter/sale-store';
import { closeDrawerSheet } from './screens/drawer/drawer-open';
import { forgetLanguages } from './screens/slip/slip-language';
import { closeSlip } from './screens/slip/sharing';
import { forgetClose } from './screens/close/flow/close-store';
import { sayOfShift } from './screens/close/shift/shift-said';
import { forgetCloseSettings, loadCloseSettings } from './store/close-settings-store';
import { forgetDayEnd, takeDayEnd, takeDayEndProgress } from './store/day-end-store';
import { forgetDay, refreshDay, takeChanged, takeNotSaved } from './store/day-store';
import { forgetHealth, refreshHealth, takeHealth } from './store/health-store';
import { forgetHistoryQuestion } from './store/history-question';
import { forgetSold, loadOperators } from './store/operator-store';
import { takeStatus } from './page/take-status';
import { forgetNames } from './page/people-names';
import { forgetLogos } from './store/logo-store';
import { forgetPrints, refreshPrints } from './store/print-store';
import { forgetShift, refreshShift, refreshShiftSoon } from './store/shift-store';
import {
  forgetPrintingSettings,
  loadPrintingSettings,
  takePrintingSettings,
} from './store/printing-settings-store';
import { forgetUnsaved } from './store/unsaved';
import { counterOf, turnToAnotherCounter } from './store/which-counter';

/** Main answers at once or not yet; between two questions lies this. In milliseconds. */
const ASK_AGAIN = 500;

/**
 * Feeds the stores from main: asks once, then takes every event. For the whole life of the page.
 * Resolves when the app status is known, and with it which screen to draw.
 */
export async function listen(): Promise<void> {
  galla.on['app:changed']((status) => void takeStatus(status));
  galla.on['gateway:health'](takeHealth);
  galla.on['recharge:changed'](takeChanged);
  galla.on['recharge:changed'](refreshShiftSoon);
  galla.on['shift:changed'](() => {
    void refreshShift();
    // While somebody counts blind its totals are withheld.
    void refreshDay();
  });
  galla.on['recharge:not-saved'](takeNotSaved);
  galla.on['day-end:progress'](takeDayEndProgress);
  galla.on['day-end:ended'](takeDayEnd);
  galla.on['prints:changed'](() => void refreshPrints());
  galla.on['printers:changed'](takePrintingSettings);
  galla.on['slip:went'](takeWent);

  // Another journal is another day: what was shown or typed belongs to the one before.
  useAppStatusStore.subscribe(({ status }, before) => {
    const counter = counterOf(status);
    if (counter === counterOf(before.status)) {
      // Sent by the page before this one, which died before it was answered.
      if (status?.lastSent !== before.status?.lastSent) showLastSent(status?.lastSent ?? null);
      return;
    }
    const isLocked = status?.lock.kind === 'locked';
    const left = counterOf(before.status);
    // SECURITY: nothing of the shop stays in the page of a locked counter.
    if (isLocked) {
      if (left !== null) keepDraft(left, before.status?.lastSent ?? null);
      forgetPrintingSettings();
      forgetCloseSettings();
      forgetLogos();
      forgetSold();
      forgetUnsaved();
      dropAllowing();
      goTo('counter');
    }
    turnToAnotherCounter();
    forgetDay();
    forgetDayEnd();
    forgetHealth();
    forgetHistoryQuestion();
    forgetPrints();
    forgetNames();
    forgetPrinting();
    forgetDealt();
    forgetDeclined();
    forgetTold();
    watchOutcome(null);
    forgetLanguages();
    sayOfShift(null);
    closeSlip();
    closeDrawerSheet();
    forgetShift();
    forgetClose();
    forgetByName();
    newRecharge();
    if (counter === null) return;
    void refreshDay();
    void refreshHealth();
    void refreshPrints();
    void loadPrintingSettings();
    void loadOperators();
    void refreshShift();
    void loadCloseSettings();
    if (before.status?.lock.kind === 'locked') restoreDraft(counter, status?.lastSent ?? null);
    // The page before this one died: its last sale is still what staff wait for.
    if (before.status === null) showLastSent(status?.lastSent ?? null);
  });

  let answer = await galla['app:status']({});
  while (!answer.ok) {
    await new Promise((resume) => setTimeout(resume, ASK_AGAIN));
    answer = await galla['app:status']({});
  }
  await takeStatus(answer.value);
}
