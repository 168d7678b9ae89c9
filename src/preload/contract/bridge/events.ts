import type { AnswerOf } from './calls';
import type { DayEndProgress } from '../sale/day-end';
import type { ExportProgress } from '../sale/history-filter';
import type { Recharge } from '../sale/recharge';
import type { PrintingSettings } from '../printing/saved-printer';
import type { AppStatus, GatewayHealth } from '../settings/settings';

/** Every event that main tells the page about. */
export interface Events {
  /** A row was made or moved, or something was recorded on it. */
  'recharge:changed': Recharge;
  /** A word arrived that could not be committed yet: the row as it will be, shown as "not saved yet", retried. */
  'recharge:not-saved': Recharge;
  /** A day-end pass asked about one more row. */
  'day-end:progress': DayEndProgress;
  /** Of a period that is being summed up: 0 … 1. */
  'reports:progress': { readonly share: number };
  /** It is over: also told to a page that did not ask for it. */
  'day-end:ended': AnswerOf<'reports:day-end'>;
  /** An export of the history has come so far. */
  'history:export-progress': ExportProgress;
  /** Slips on their way to printers moved: `prints:open` tells how they are now. */
  'prints:changed': { readonly at: number };
  /** The printers of the shop, or what is printed on them by itself, are others now. */
  'printers:changed': PrintingSettings;
  /** A slip was printed without anybody asking, or could not be. */
  'slip:went': { readonly refId: string; readonly answer: AnswerOf<'slip:print'> };
  /** A move at the drawer, of dues or of the wallet. Sales and returns are told by `recharge:changed`. */
  'drawer:changed': { readonly at: number };
  'gateway:health': GatewayHealth;
  'app:changed': AppStatus;
  /** A shift or a close began, went on or ended: `shift:now` tells how they are now. */
  'shift:changed': { readonly at: number };
  /** The share of a file of operators that has been read: 0 … 1. */
  'operators:import-progress': { readonly share: number };
  /** How much of a statement has been read, planned, kept or compared: 0 … 1. */
  'statement:progress': { readonly share: number };
  /** How much of the journals was looked at for a support bundle: 0 … 1. */
  'support:progress': { readonly share: number };
  /** How much of a journal was checked: 0 … 1; `null`: no check runs any more. */
  'evidence:progress': { readonly share: number | null };
}
export type EventName = keyof Events;

/** Who is told. `anyone`: also the page of a locked counter; `here`: only while somebody is there. */
export type EventAccess = 'anyone' | 'here';

/** The table of events, total like that of calls. SECURITY: whatever sends an event reads it. */
export const eventAccess = {
  'recharge:changed': 'here',
  'recharge:not-saved': 'here',
  'day-end:progress': 'here',
  'reports:progress': 'here',
  'day-end:ended': 'here',
  'history:export-progress': 'here',
  'prints:changed': 'here',
  'printers:changed': 'here',
  'slip:went': 'here',
  'drawer:changed': 'here',
  'shift:changed': 'here',
  'gateway:health': 'here',
  'app:changed': 'anyone',
  'operators:import-progress': 'here',
  'statement:progress': 'here',
  'support:progress': 'here',
  'evidence:progress': 'here',
} as const satisfies { readonly [E in EventName]: EventAccess };

export const eventNames: readonly string[] = Object.keys(eventAccess);
