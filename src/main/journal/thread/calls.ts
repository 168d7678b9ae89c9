import type Database from 'better-sqlite3';
import type { PlaceInList } from '../../../preload/contract/customers/customer';
import type { RefId } from '../../../preload/contract/ids';
import type { HistoryQuestion } from '../../../preload/contract/sale/history-filter';
import type { RechargeState } from '../../../preload/contract/sale/recharge';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Correction, Dealing } from '../../recharge/state/dealing';
import type { Moment } from '../../recharge/state/moment';
import { backUp, type CheckCopy } from '../database/back-up';
import { emptyLog } from '../database/empty-log';
import { lastBalance, noteBalance } from '../rows/balances';
import { checksOn } from '../rows/checks-on';
import { day } from '../read/sales-day';
import { dayEndCandidates } from '../read/day-end-candidates';
import { carriedFor } from '../rows/carried';
import { correctWay, dealWith } from '../rows/deal-with';
import { drawerNow, moveDrawer } from '../books/drawer';
import { movesOfDay } from '../books/moves-of-day';
import { moveOf, movesPage } from '../books/read-moves';
import { reverseMove, type Reversal } from '../books/reverse-move';
import { noteWallet, reverseWallet, walletPage } from '../books/wallet';
import {
  endComplaintCall,
  noteComplaint,
  recoverComplaintCalls,
  takeComplaint,
} from '../complaints/note-complaint';
import { complaintOf, complaintsOf, complaintsPage } from '../complaints/read-complaints';
import { beginErasure, endErasure, forgottenOf, openErasure } from '../erasure/erasures';
import { eraseSlice } from '../erasure/erase-slice';
import { planErasure } from '../erasure/plan-erasure';
import { lastErasure, lookPast } from '../erasure/retention';
import { knowsAny, namesOf } from '../erasure/same-people';
import { fillLedger } from '../migrate/fill-ledger';
import { fillChain } from '../chain/fill-chain';
import { checkpointState, newestCheckpoint } from '../checkpoints/checkpoint-state';
import { noteCheckpoint, noteCounterKey, placeNow } from '../checkpoints/note-checkpoint';
import { commissions, setCommission } from '../earnings/commissions';
import { soldByAmount } from '../earnings/sold-by-amount';
import { notedOfWallet, toldBalances } from '../earnings/told-balances';
import { walletMoves, walletSales } from '../earnings/wallet-sales';
import { walletSpan } from '../earnings/wallet-span';
import { accountSlice } from '../books/account-slice';
import { debtDetails, payDebt } from '../books/debts';
import { debtsOf } from '../books/debts-of';
import { creditOf } from '../customers/credit';
import { customerDetails } from '../customers/customer-details';
import { customersPage } from '../customers/customers-page';
import { expiring } from '../customers/expiring';
import { fillCustomers } from '../customers/fill-customers';
import { findNumbers } from '../customers/find-numbers';
import { noteCustomer } from '../customers/note-customer';
import { details } from '../read/recharge-details';
import { enter, type RecogniseCondition } from '../rows/enter';
import { due, dueCount } from '../read/due';
import { fillNeededShieldKeys, fillShieldKeys } from '../migrate/fill-shield-keys';
import { recharge, unfinished } from '../rows/stored-recharges';
import { handleOf, type Writable } from '../database/handles';
import { historyPage } from '../read/history/history-page';
import { insertFound } from '../rows/insert-found';
import { needsYouPage } from '../read/needs-you';
import { journalId } from '../database/journal-id';
import { journalFigures, statesSlice } from '../read/journal-figures';
import { lateMoves } from '../read/late-moves';
import { numberMemory } from '../read/number-memory';
import { openIntent } from '../rows/open-intent';
import { keepPracticeEntry, practiceEntries } from '../books/practice-ledger';
import {
  cancelPrints,
  closePrint,
  endPrint,
  openPrints,
  printsOf,
  noteSlipFile,
  printsOfClose,
  printsOfReturn,
  queuePrint,
  recoverPrints,
  requeuePrint,
  startPrint,
} from '../books/print-jobs';
import { arrive } from '../moving/arrive';
import { awayNow, beginMove, endMove, sellAgain, takeUpMove } from '../moving/moving-entries';
import { noteOwner, notePeople, noteRights, readPeople } from '../people/people-book';
import { noteTry } from '../people/pin-tries';
import { changesPage, noteChanges } from '../people/settings-changes';
import { periodSlice } from '../reports/period-slice';
import { newestSaleAt } from '../read/newest-sale-at';
import { recentMessages } from '../read/recent-messages';
import { soldSlice } from '../read/sold-lately';
import { soldOfLate } from '../read/sold-of-late';
import { stories } from '../read/stories';
import { shield } from '../rows/shield';
import { beginClose, cancelDraft, compareClose, countClose, resumeDraft } from '../shifts/close-steps';
import { closedSoFar } from '../read/closed-so-far';
import { epochNow, headMark, marksOf, moneyMarks } from '../shifts/epochs';
import { peopleOfDay } from '../shifts/figures-by-person';
import { isOfEarlierShift } from '../shifts/is-of-earlier-shift';
import { finishClose } from '../shifts/finish-close';
import { notePractice } from '../shifts/practice-times';
import { closeNumber, closeOf, closeOfDraft, closesPage, readClose } from '../shifts/read-closes';
import { closeDraft, comparison, isShiftOpen, shiftNow, xReport } from '../shifts/shift-now';
import { beginCount, countForShift, noteCount } from '../shifts/shift-count';
import { beginShift } from '../shifts/shifts';
import { salesOfRefIds, salesToCompare } from '../statement/compared-rows';
import { confirmPair } from '../statement/confirm-pair';
import { takePairsBack } from '../statement/take-pairs-back';
import { beginStatement, keepStatementLines, knownStatementLines } from '../statement/keep-statement';
import {
  lastLayout,
  statementLines,
  statementOf,
  statementPairs,
  statementsKept,
} from '../statement/read-statements';

/** What the journal's functions are given beside their database. */
export interface JournalHelp {
  readonly recognise: RecogniseCondition;
  readonly checkCopy: CheckCopy;
  /** Hears of rows that do not read and are left out. Must not throw. */
  readonly passOver?: (row: unknown) => void;
}

/**
 * Everything the journal can be asked, as plain functions over one connection. The worker serves this
 * map; the client's verbs and their types are derived from it.
 */
export function journalCalls(database: Database.Database, { recognise, checkCopy, passOver }: JournalHelp) {
  const db = handleOf(database, passOver);

  /** Gives a function its database. */
  function on<A extends readonly unknown[], R>(call: (db: Writable, ...args: A) => R): (...args: A) => R {
    return (...args) => call(db, ...args);
  }

  return {
    journalId: on(journalId),
    openIntent: on(openIntent),
    enter: (refId: RefId, entry: Fact | Note, moment: Moment, expected?: RechargeState) =>
      enter(db, recognise, refId, entry, moment, expected),
    dealWith: (refId: RefId, dealing: Dealing, moment: Moment, requestId: string) =>
      dealWith(db, recognise, refId, dealing, moment, requestId),
    correctWay: (refId: RefId, correction: Correction, moment: Moment, requestId: string) =>
      correctWay(db, recognise, refId, correction, moment, requestId),
    carriedFor: on(carriedFor),
    insertFound: on(insertFound),
    fillNeededShieldKeys: on(fillNeededShieldKeys),
    fillShieldKeys: on(fillShieldKeys),
    fillLedger: on(fillLedger),
    fillCustomers: on(fillCustomers),
    fillChain: () => fillChain(db),
    headMark: on(headMark),
    placeNow: on(placeNow),
    checkpointState: on(checkpointState),
    newestCheckpoint: on(newestCheckpoint),
    noteCounterKey: on(noteCounterKey),
    noteCheckpoint: on(noteCheckpoint),
    noteBalance: on(noteBalance),

    recharge: on(recharge),
    details: on(details),
    unfinished: on(unfinished),
    lateMoves: on(lateMoves),
    due: on(due),
    dueCount: on(dueCount),
    checksOn: on(checksOn),
    shield: on(shield),
    day: on(day),
    needsYouPage: on(needsYouPage),
    dayEndCandidates: on(dayEndCandidates),
    historyPage: (question: HistoryQuestion, before: number | null, limit: number) =>
      historyPage(db, question, before, limit),
    stories: on(stories),
    numberMemory: on(numberMemory),
    soldSlice: on(soldSlice),
    soldOfLate: on(soldOfLate),
    recentMessages: on(recentMessages),
    newestSaleAt: on(newestSaleAt),
    journalFigures: on(journalFigures),
    statesSlice: on(statesSlice),
    periodSlice: on(periodSlice),
    lastBalance: on(lastBalance),

    accountSlice: on(accountSlice),
    debtsOf: on(debtsOf),
    debtDetails: on(debtDetails),
    payDebt: on(payDebt),

    customersPage: (search: string, before: PlaceInList | null, wholeOnly?: boolean) =>
      customersPage(db, search, before, wholeOnly),
    customerDetails: on(customerDetails),
    findNumbers: on(findNumbers),
    expiring: on(expiring),
    creditOf: on(creditOf),
    noteCustomer: on(noteCustomer),

    drawerNow: on(drawerNow),
    movesPage: on(movesPage),
    movesOfDay: on(movesOfDay),
    moneyMove: on(moveOf),
    moveDrawer: on(moveDrawer),
    reverseMove: (reversal: Reversal, moment: Moment, requestId: string) =>
      reverseMove(db, recognise, reversal, moment, requestId),
    noteWallet: on(noteWallet),
    reverseWallet: on(reverseWallet),
    walletPage: on(walletPage),

    takeComplaint: on(takeComplaint),
    noteComplaint: on(noteComplaint),
    endComplaintCall: on(endComplaintCall),
    recoverComplaintCalls: on(recoverComplaintCalls),
    complaintOf: on(complaintOf),
    complaintsOf: on(complaintsOf),
    complaintsPage: on(complaintsPage),
    walletSpan: on(walletSpan),
    walletMoves: on(walletMoves),
    walletSales: on(walletSales),
    toldBalances: on(toldBalances),
    notedOfWallet: on(notedOfWallet),
    soldByAmount: on(soldByAmount),
    commissions: on(commissions),
    setCommission: on(setCommission),

    queuePrint: on(queuePrint),
    startPrint: on(startPrint),
    endPrint: on(endPrint),
    requeuePrint: on(requeuePrint),
    closePrint: on(closePrint),
    cancelPrints: on(cancelPrints),
    recoverPrints: on(recoverPrints),
    openPrints: on(openPrints),
    printsOf: on(printsOf),
    noteSlipFile: on(noteSlipFile),
    printsOfClose: on(printsOfClose),
    printsOfReturn: on(printsOfReturn),

    epochNow: on(epochNow),
    closedSoFar: on(closedSoFar),
    marksOf: on(marksOf),
    moneyMarks: on(moneyMarks),
    peopleOfDay: on(peopleOfDay),
    shiftNow: on(shiftNow),
    isShiftOpen: on(isShiftOpen),
    isOfEarlierShift: on(isOfEarlierShift),
    beginShift: on(beginShift),
    beginCount: on(beginCount),
    countForShift: on(countForShift),
    noteCount: on(noteCount),
    xReport: on(xReport),
    closeDraft: on(closeDraft),
    beginClose: on(beginClose),
    resumeDraft: on(resumeDraft),
    countClose: on(countClose),
    comparison: on(comparison),
    compareClose: on(compareClose),
    finishClose: on(finishClose),
    cancelDraft: on(cancelDraft),
    closesPage: on(closesPage),
    closeOf: on(closeOf),
    closeOfDraft: on(closeOfDraft),
    closeNumber: on(closeNumber),
    readClose: on(readClose),
    notePractice: on(notePractice),

    awayNow: on(awayNow),
    takeUpMove: on(takeUpMove),
    beginMove: on(beginMove),
    endMove: on(endMove),
    sellAgain: on(sellAgain),
    arrive: on(arrive),

    readPeople: on(readPeople),
    notePeople: on(notePeople),
    noteRights: on(noteRights),
    noteOwner: on(noteOwner),
    noteTry: on(noteTry),
    noteChanges: on(noteChanges),
    changesPage: on(changesPage),

    beginStatement: on(beginStatement),
    keepStatementLines: on(keepStatementLines),
    knownStatementLines: on(knownStatementLines),
    statementsKept: on(statementsKept),
    statementOf: on(statementOf),
    lastLayout: on(lastLayout),
    statementLines: on(statementLines),
    statementPairs: on(statementPairs),
    salesToCompare: on(salesToCompare),
    salesOfRefIds: on(salesOfRefIds),
    confirmPair: on(confirmPair),
    takePairsBack: on(takePairsBack),

    planErasure: on(planErasure),
    beginErasure: on(beginErasure),
    openErasure: on(openErasure),
    eraseSlice: on(eraseSlice),
    endErasure: on(endErasure),
    forgottenOf: on(forgottenOf),
    lookPast: on(lookPast),
    lastErasure: on(lastErasure),
    namesOf: on(namesOf),
    knowsAny: on(knowsAny),
    emptyLog: () => emptyLog(database),

    practiceEntries: on(practiceEntries),
    keepPracticeEntry: on(keepPracticeEntry),

    backUp: (file: string) => backUp(database, file, checkCopy),
  };
}

export type JournalCalls = ReturnType<typeof journalCalls>;
export type JournalCallName = keyof JournalCalls;

/** What each call is given, and what it answers once it is done. */
export type ArgsOf = { readonly [N in JournalCallName]: Parameters<JournalCalls[N]> };
export type AnswerOf = { readonly [N in JournalCallName]: Awaited<ReturnType<JournalCalls[N]>> };
