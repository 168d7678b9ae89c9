import { allReadable, type AppStatus } from '../../preload/contract/settings/settings';
import { defaultCounter } from '../settings/stored-settings';

/** SECURITY: what the page of a locked counter knows: enough to draw names, in the shop's theme, and nothing of its money. */
export function lockedStatus<S extends Omit<AppStatus, 'revision'>>(status: S): S {
  return {
    ...status,
    account: null,
    owner: 'locked',
    shop: { name: status.shop.name, address: '', phone: '' },
    counter: { ...defaultCounter, theme: status.counter.theme },
    lastSent: null,
    clockOffMs: null,
    notSavedYet: 0,
    backupProblem: null,
    elsewhere: { kind: 'off' },
    away: null,
    copiedFolder: false,
    journalFaults: null,
    distrust: null,
    asking: { usedUp: null, refused: null },
    notReadable: allReadable,
    recoveryCode: 'unknown',
  };
}
