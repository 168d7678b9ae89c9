import type { Result } from '../../../preload/contract/result';
import type { JournalFailure } from '../../recharge/ports';
import type { AnswerOf, ArgsOf, JournalCallName } from './calls';

/** Every call of the journal, as main asks it. */
export type Verbs = {
  readonly [N in JournalCallName]: (...args: ArgsOf[N]) => Promise<Result<AnswerOf[N], JournalFailure>>;
};

/** Puts one call to a journal. */
export type AskJournal = <N extends JournalCallName>(
  name: N,
  args: ArgsOf[N],
) => Promise<Result<AnswerOf[N], JournalFailure>>;

/** All verbs over one way to ask. */
export function verbsOver(ask: AskJournal): Verbs {
  const verb =
    <N extends JournalCallName>(name: N) =>
    async (...args: ArgsOf[N]): Promise<Result<AnswerOf[N], JournalFailure>> =>
      ask(name, args);

  return {
    journalId: verb('journalId'),
    openIntent: verb('openIntent'),
    enter: verb('enter'),
    dealWith: verb('dealWith'),
    correctWay: verb('correctWay'),
    carriedFor: verb('carriedFor'),
    insertFound: verb('insertFound'),
    fillNeededShieldKeys: verb('fillNeededShieldKeys'),
    fillShieldKeys: verb('fillShieldKeys'),
    fillLedger: verb('fillLedger'),
    fillCustomers: verb('fillCustomers'),
    noteBalance: verb('noteBalance'),
    recharge: verb('recharge'),
    details: verb('details'),
    unfinished: verb('unfinished'),
    lateMoves: verb('lateMoves'),
    due: verb('due'),
    dueCount: verb('dueCount'),
    checksOn: verb('checksOn'),
    shield: verb('shield'),
    day: verb('day'),
    needsYouPage: verb('needsYouPage'),
    dayEndCandidates: verb('dayEndCandidates'),
    historyPage: verb('historyPage'),
    numberMemory: verb('numberMemory'),
    soldLately: verb('soldLately'),
    soldOfLate: verb('soldOfLate'),
    recentMessages: verb('recentMessages'),
    lastBalance: verb('lastBalance'),
    debts: verb('debts'),
    debtDetails: verb('debtDetails'),
    payDebt: verb('payDebt'),
    customersPage: verb('customersPage'),
    customerDetails: verb('customerDetails'),
    findNumbers: verb('findNumbers'),
    expiring: verb('expiring'),
    creditOf: verb('creditOf'),
    noteCustomer: verb('noteCustomer'),
    drawerNow: verb('drawerNow'),
    movesPage: verb('movesPage'),
    movesOfDay: verb('movesOfDay'),
    moneyMove: verb('moneyMove'),
    moveDrawer: verb('moveDrawer'),
    reverseMove: verb('reverseMove'),
    noteWallet: verb('noteWallet'),
    reverseWallet: verb('reverseWallet'),
    walletPage: verb('walletPage'),
    queuePrint: verb('queuePrint'),
    startPrint: verb('startPrint'),
    endPrint: verb('endPrint'),
    requeuePrint: verb('requeuePrint'),
    closePrint: verb('closePrint'),
    cancelPrints: verb('cancelPrints'),
    recoverPrints: verb('recoverPrints'),
    openPrints: verb('openPrints'),
    printsOf: verb('printsOf'),
    printsOfClose: verb('printsOfClose'),
    printsOfReturn: verb('printsOfReturn'),
    epochNow: verb('epochNow'),
    marksOf: verb('marksOf'),
    moneyMarks: verb('moneyMarks'),
    peopleOfDay: verb('peopleOfDay'),
    shiftNow: verb('shiftNow'),
    isShiftOpen: verb('isShiftOpen'),
    isOfEarlierShift: verb('isOfEarlierShift'),
    beginShift: verb('beginShift'),
    beginCount: verb('beginCount'),
    countForShift: verb('countForShift'),
    noteCount: verb('noteCount'),
    xReport: verb('xReport'),
    closeDraft: verb('closeDraft'),
    beginClose: verb('beginClose'),
    resumeDraft: verb('resumeDraft'),
    countClose: verb('countClose'),
    comparison: verb('comparison'),
    compareClose: verb('compareClose'),
    finishClose: verb('finishClose'),
    cancelDraft: verb('cancelDraft'),
    closesPage: verb('closesPage'),
    closeOf: verb('closeOf'),
    closeOfDraft: verb('closeOfDraft'),
    closeNumber: verb('closeNumber'),
    readClose: verb('readClose'),
    notePractice: verb('notePractice'),
    readPeople: verb('readPeople'),
    notePeople: verb('notePeople'),
    noteRights: verb('noteRights'),
    noteOwner: verb('noteOwner'),
    noteTry: verb('noteTry'),
    noteChanges: verb('noteChanges'),
    changesPage: verb('changesPage'),
    practiceEntries: verb('practiceEntries'),
    keepPracticeEntry: verb('keepPracticeEntry'),
    backUp: verb('backUp'),
  };
}
