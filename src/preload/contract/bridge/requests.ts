import { z } from 'zod';
import { erasureOfSchema, monthsSchema } from '../erasure/erasure-schemas';
import { customerNoteSchema, placeInListSchema } from '../customers/customer-schemas';
import { debtDirections } from '../sale/debts';
import { reasonSchema as reason } from '../money-moves/reason-schemas';
import { MOST_REASONS } from '../money-moves/reasons';
import { drawerMoveKinds, moveWays } from '../money-moves/move';
import { topUpSources } from '../money-moves/wallet';
import { balanceKinds } from '../rules/balance-kind';
import { autoPrints, slipStates } from '../printing/auto-print';
import type { CallName, RequestOf } from './calls';
import { conditionPhrasesSchema } from '../settings/condition-schemas';
import { earningsRequests } from './earnings-requests';
import { importModes, operatorFormats } from '../operators/operator-import';
import { MOST_PLACES, pageParts } from '../page-fault';
import { complaintRequests } from './complaint-requests';
import { copyRequests } from './copies/copy-requests';
import { evidenceRequests } from './evidence/evidence-requests';
import { movingRequests } from './moving/moving-requests';
import { peopleRequests } from './people-requests';
import { istDate, line, none, refId, requestId, seq, short } from '../request-schemas';
import { reportRequests } from './report-requests';
import { reportFiles } from '../reports/report-wanted';
import { statementRequests } from './statement-requests';
import { supportRequests } from './support-requests';
import { printerDraft } from '../printing/printing-schemas';
import { slipLanguages, slipWidths } from '../printing/slip';
import { textSizes, textSizeSteps } from '../settings/text-size';
import { settingsSchema, shopSchema, slipSettingsSchema } from '../settings/settings-schemas';
import { countedFor } from '../shift/shift';
import { closeIdSchema, closeSettingsSchema, typedPiecesSchema } from '../shift/shift-schemas';
import { historyFilterSchema } from '../sale/history-filter-schemas';
import { dealingKinds, payments, rechargeStates } from '../sale/recharge';
import { printerTries, slipKinds } from '../printing/saved-printer';
import { languages } from '../languages';

const code = z.string().min(1).max(60);

/** Where a page of what waits ended, as main wrote it. */
const endOfPage = z.string().regex(/^\d \d{1,15} \d{1,15}$/);

const jobId = z.int().min(1);

/** Paid in more than one way; left out by whoever does not split. */
const parts = z.strictObject({ cash: short, upi: short, onAccount: short }).nullable().default(null);
/** A slip, in the shop's language or in another one. */
const slip = z.strictObject({ refId, language: z.enum(slipLanguages).nullable() });

const historyQuestion = { search: short, filter: historyFilterSchema };
const draft = z.int().min(1);
const counted = z.strictObject({ requestId, draft, pieces: typedPiecesSchema });
/** The account of a customer, all of it or of some days. */
const account = z.strictObject({
  customer: seq,
  days: z.strictObject({ from: istDate, to: istDate }).nullable(),
});
const close = closeIdSchema.extend({ language: z.enum(slipLanguages).nullable() });

/** One schema per call: what main lets in at the door. */
export const requests = {
  'app:status': none,
  'app:drawn': none,
  'app:unsaved': z.strictObject({ unsaved: z.boolean() }),
  'app:faulted': z.strictObject({
    part: z.enum(pageParts),
    error: z.string().regex(/^\w{1,40}$/),
    at: z.array(z.string().regex(/^[\w-]{1,60}\.js:\d{1,7}:\d{1,7}$/)).max(MOST_PLACES),
  }),
  'app:text-size': z.strictObject({ to: z.union([z.literal(textSizes), z.enum(textSizeSteps)]) }),
  'app:practise': none,
  'app:work': none,
  'account:connect': z.strictObject({
    gatewayAddress: line,
    username: short,
    apiToken: z.string().max(2000),
    ownerPassphrase: z.string().max(2000),
  }),
  'account:ask-key-ring': none,
  'account:enter-token': z.strictObject({ apiToken: z.string().max(2000) }),
  'owner:unlock': z.strictObject({ passphrase: z.string().max(2000) }),
  'owner:lock': none,
  'owner:change-passphrase': z.strictObject({ current: z.string().max(2000), next: z.string().max(2000) }),
  'settings:read': none,
  'settings:save': z.strictObject({ settings: settingsSchema }),
  'settings:speak': z.strictObject({ language: z.enum(languages) }),
  'conditions:read': none,
  'conditions:save': z.strictObject({ phrases: conditionPhrasesSchema }),
  'conditions:reset': none,
  'conditions:undo': none,
  'operators:list': none,
  'operators:confirm': z.strictObject({ code }),
  'operators:switch': z.strictObject({ code, on: z.boolean(), note: line }),
  'operators:alias': z.strictObject({ code, alias: code }),
  'operators:save': z.strictObject({ code: code.nullable(), operator: z.unknown() }),
  'operators:copy': z.strictObject({ code, newCode: code }),
  'operators:remove': z.strictObject({ code }),
  'operators:undo': none,
  'operators:plan-import': z.strictObject({ mode: z.enum(importModes) }),
  'operators:apply-import': z.strictObject({ plan: short }),
  'operators:export': z.strictObject({ format: z.enum(operatorFormats) }),
  'operators:sold': none,
  'number:hint': z.strictObject({ number: short }),
  'recharge:review': z.strictObject({
    operator: z.string().max(60),
    number: short,
    amount: short,
    fields: z.array(line).max(5),
    payment: z.enum(payments),
    parts,
    customerPhone: short,
    customerName: short,
    collected: short,
    restartOf: refId.nullable(),
  }),
  'recharge:submit': z.strictObject({
    ticket: short,
    payment: z.enum(payments),
    parts,
    reason: line,
    lastFour: short,
  }),
  'recharge:check': z.strictObject({ refId }),
  'recharge:details': z.strictObject({ refId }),
  'recharge:shown': z.strictObject({ refId, state: z.enum(rechargeStates) }),
  'recharge:settle': z.strictObject({ refId, to: z.enum(['success', 'failed', 'refunded']), reason: line }),
  'recharge:deal-with': z.strictObject({
    requestId,
    refId,
    how: z.enum(dealingKinds),
    amount: short,
    // An older form knew cash only.
    way: z.enum(moveWays).default('cash'),
    who: short,
  }),
  'recharge:correct-way': z.strictObject({
    requestId,
    refId,
    to: z.enum(moveWays),
    amount: short,
    who: short,
  }),
  'drawer:now': none,
  'drawer:moves': z.strictObject({ before: z.int().min(1).nullable() }),
  'drawer:move': z.strictObject({
    requestId,
    kind: z.enum(drawerMoveKinds),
    amount: short,
    way: z.enum(moveWays),
    reason: short,
  }),
  'drawer:reverse': z.strictObject({ requestId, seq, reason: short }),
  'drawer:open': none,
  'drawer:reasons': none,
  'drawer:save-reasons': z.strictObject({ reasons: z.array(reason).max(MOST_REASONS) }),
  'drawer:print-return': z.strictObject({ requestId, seq, language: z.enum(slipLanguages).nullable() }),
  'wallet:top-up': z.strictObject({
    requestId,
    amount: short,
    balance: z.enum(balanceKinds),
    source: z.enum(topUpSources),
    bankReference: short,
  }),
  'wallet:entries': z.strictObject({ before: z.int().min(1).nullable() }),
  'wallet:correct': z.strictObject({
    requestId,
    direction: z.enum(['more', 'less']),
    amount: short,
    balance: z.enum(balanceKinds),
    reason: short,
  }),
  'wallet:reverse': z.strictObject({ requestId, seq, reason: short }),
  'day:needs-you': z.strictObject({ before: endOfPage.nullable() }),
  'day:today': none,
  'history:page': z.strictObject({
    ...historyQuestion,
    before: z.int().min(1).nullable(),
    limit: z.int().min(1).max(200),
  }),
  'history:export': z.strictObject({ ...historyQuestion, withStories: z.boolean(), as: z.enum(reportFiles) }),
  'history:stop-export': none,
  'reports:day': z.strictObject({ istDate }),
  'reports:day-end': none,
  'reports:stop-day-end': none,
  ...reportRequests,
  'debts:list': none,
  'debts:details': z.strictObject({ debtor: short }),
  'debts:pay': z.strictObject({
    requestId,
    direction: z.enum(debtDirections),
    debtor: z.string().min(1).max(200),
    amount: short,
    payment: z.enum(['cash', 'upi']),
    note: line,
  }),
  'customers:find': z.strictObject({ typed: short }),
  'customers:list': z.strictObject({ search: short, before: placeInListSchema.nullable() }),
  'customers:read': z.strictObject({ customer: seq }),
  'customers:preview-account': account,
  'customers:print-account': account.extend({ requestId }),
  'customers:expiring': none,
  'erasure:plan': z.strictObject({ of: erasureOfSchema }),
  'erasure:begin': z.strictObject({ requestId, of: erasureOfSchema }),
  'erasure:retention': none,
  'erasure:keep-for': z.strictObject({ months: monthsSchema }),
  'erasure:now': none,
  'customers:note': z.strictObject({ requestId, note: customerNoteSchema }),
  'gateway:health': none,
  'gateway:balance': none,
  'slip:preview': slip,
  'slip:print': slip.extend({ requestId }),
  'slip:save-pdf': slip,
  'slip:save-picture': slip,
  'slip:text': slip,
  'slip:sample': z.strictObject({
    shop: shopSchema,
    slips: slipSettingsSchema,
    hasLogo: z.boolean(),
    language: z.enum(slipLanguages),
  }),
  'logo:read': z.strictObject({ width: z.literal(slipWidths) }),
  'logo:choose': none,
  'logo:remove': none,
  'logo:put-back': none,
  'printers:find': none,
  'printers:saved': none,
  'printers:save': z.strictObject({ printer: printerDraft }),
  'printers:remove': z.strictObject({ id: short }),
  'printers:choose': z.strictObject({ printer: short.nullable(), language: z.enum(slipLanguages) }),
  'printers:assign': z.strictObject({ kind: z.enum(slipKinds), printer: short.nullable() }),
  'printers:auto-print': z.strictObject({ state: z.enum(slipStates), rule: z.enum(autoPrints) }),
  'printers:test': z.strictObject({ printer: printerDraft, what: z.enum(printerTries) }),
  'prints:open': none,
  'prints:again': z.strictObject({ jobId, printer: short.nullable() }),
  'prints:close': z.strictObject({ jobId, as: z.enum(['sent', 'cancelled']) }),
  'prints:cancel-all': none,
  'practice:scripts': none,
  'shift:now': none,
  'shift:open': z.strictObject({ requestId }),
  'shift:begin-count': z.strictObject({ requestId, of: z.enum(countedFor).exclude(['close']) }),
  'shift:resume-count': z.strictObject({ draft }),
  'shift:count': counted,
  'shift:note': z.strictObject({ requestId, draft, note: line }),
  'shift:cancel-count': z.strictObject({ draft }),
  'shift:x': none,
  'close:begin': z.strictObject({ requestId, day: istDate.nullable(), ask: z.boolean() }),
  'close:resume': z.strictObject({ draft }),
  'close:count': counted,
  'close:recount': counted,
  'close:compare': z.strictObject({ draft, upiTold: short }),
  'close:finish': z.strictObject({ requestId, draft, note: line, takenOut: short }),
  'close:cancel': z.strictObject({ draft }),
  'close:list': z.strictObject({ before: z.int().min(1).nullable() }),
  'close:read': closeIdSchema,
  'close:preview': close,
  'close:print': close.extend({ requestId }),
  'close:save-pdf': close,
  'close:settings': none,
  'close:save-settings': z.strictObject({ settings: closeSettingsSchema }),
  ...complaintRequests,
  ...copyRequests,
  ...evidenceRequests,
  ...movingRequests,
  ...earningsRequests,
  ...peopleRequests,
  ...statementRequests,
  ...supportRequests,
} as const satisfies { readonly [N in CallName]: z.ZodType<RequestOf<N>> };
