import type { CallName, RequestOf } from '../../../src/preload/contract/bridge/calls';
import { defaultConditionPhrases } from '../../../src/preload/contract/settings/condition-phrases';
import { paise } from '../../../src/preload/contract/money';
import type { SavedPrinter } from '../../../src/preload/contract/printing/saved-printer';
import type { ShopSettings, SlipSettings } from '../../../src/preload/contract/settings/settings';
import { defaultCounter } from '../../../src/main/settings/stored-settings';
import { defaultPaths } from '../scripted-gateway/scripted-gateway';
import { aDraft } from './a-draft';

const refId = 'K7Q2M9X4T1B8ZD';
const slip = { refId, language: null };
const shop: ShopSettings = { name: 'Thief', address: '', phone: '' };
const slips: SlipSettings = { header: '', footer: '', hidden: [] };
const printer: SavedPrinter = {
  id: '',
  label: 'A file',
  target: { kind: 'device', path: '/dev/shm/galla-printer' },
  profile: {
    width: 58,
    dots: 384,
    columns: 32,
    codePage: 'ascii',
    nativeQr: false,
    cutter: false,
    drawer: false,
    drawerPulse: { pin: 2, ms: 50 },
    darkness: null,
  },
};

/** A well-formed request of every call, as a script in the page would make it. */
export const wellFormed: { readonly [N in CallName]: RequestOf<N> } = {
  'app:status': {},
  'app:drawn': {},
  'app:unsaved': { unsaved: false },
  'app:practise': {},
  'app:work': {},
  'account:connect': {
    gatewayAddress: 'http://127.0.0.1:9',
    username: 'thief',
    apiToken: 'token-of-a-thief',
    ownerPassphrase: 'a guess',
  },
  'account:enter-token': { apiToken: 'token-of-a-thief' },
  'account:ask-key-ring': {},
  'owner:unlock': { passphrase: 'a guess' },
  'owner:lock': {},
  'owner:change-passphrase': { current: 'a guess', next: 'of a thief' },
  'settings:read': {},
  'settings:save': {
    settings: {
      shop,
      slips,
      counter: { ...defaultCounter, salesAMinute: 1000, spendAnHourPaise: paise(1_00_00_000_00) },
      paths: defaultPaths,
    },
  },
  'conditions:read': {},
  'conditions:save': { phrases: defaultConditionPhrases },
  'conditions:reset': {},
  'conditions:undo': {},
  'operators:list': {},
  'operators:confirm': { code: 'AT' },
  'operators:switch': { code: 'AT', on: false, note: 'x' },
  'operators:alias': { code: 'AT', alias: 'XX' },
  'operators:save': { code: null, operator: { code: 'XX' } },
  'operators:copy': { code: 'AT', newCode: 'XX' },
  'operators:remove': { code: 'AT' },
  'operators:undo': {},
  'operators:plan-import': { mode: 'replace' },
  'operators:apply-import': { plan: 'x' },
  'operators:export': { format: 'json' },
  'operators:sold': {},
  'number:hint': { number: '9876543210' },
  'recharge:review': aDraft(),
  'recharge:submit': { ticket: 'x', payment: 'cash', reason: '', lastFour: '3210' },
  'recharge:check': { refId },
  'recharge:details': { refId },
  'recharge:shown': { refId, state: 'success' },
  'recharge:settle': { refId, to: 'refunded', reason: 'x' },
  'recharge:deal-with': { requestId: 'form-1', refId, how: 'cash_returned', amount: '1', who: 'x' },
  'day:needs-you': { before: null },
  'day:today': {},
  'history:page': { search: 'x', before: null, limit: 10 },
  'history:export': { search: 'x' },
  'reports:day': { istDate: '2026-01-10' },
  'reports:day-end': {},
  'reports:stop-day-end': {},
  'debts:list': {},
  'debts:details': { debtor: 'x' },
  'debts:pay': {
    requestId: 'form-2',
    direction: 'paid_back',
    debtor: 'x',
    amount: '1',
    payment: 'cash',
    note: 'x',
  },
  'gateway:health': {},
  'gateway:balance': {},
  'slip:preview': slip,
  'slip:print': { requestId: 'form-3', ...slip },
  'slip:save-pdf': slip,
  'slip:save-picture': slip,
  'slip:text': slip,
  'slip:sample': { shop, slips, hasLogo: false, language: 'en' },
  'logo:read': { width: 58 },
  'logo:choose': {},
  'logo:remove': {},
  'logo:put-back': {},
  'printers:find': {},
  'printers:saved': {},
  'printers:save': { printer },
  'printers:remove': { id: 'x' },
  'printers:choose': { printer: null, language: 'hi' },
  'printers:assign': { kind: 'bill', printer: null },
  'printers:auto-print': { state: 'success', rule: 'always' },
  'printers:test': { printer, what: 'page' },
  'prints:open': {},
  'prints:again': { jobId: 1, printer: null },
  'prints:close': { jobId: 1, as: 'cancelled' },
  'prints:cancel-all': {},
  'practice:scripts': {},
};
