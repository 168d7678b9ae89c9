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
    insertFound: verb('insertFound'),
    fillNeededShieldKeys: verb('fillNeededShieldKeys'),
    fillShieldKeys: verb('fillShieldKeys'),
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
    queuePrint: verb('queuePrint'),
    startPrint: verb('startPrint'),
    endPrint: verb('endPrint'),
    requeuePrint: verb('requeuePrint'),
    closePrint: verb('closePrint'),
    cancelPrints: verb('cancelPrints'),
    recoverPrints: verb('recoverPrints'),
    openPrints: verb('openPrints'),
    printsOf: verb('printsOf'),
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
