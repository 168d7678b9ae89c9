import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { balanceKindOf } from '../preload/contract/rules/balance-kind';
import type { Recharge } from '../preload/contract/sale/recharge';
import { stampOf } from '../preload/contract/sale/stamp';
import type { AppStatus, BackupProblem, Distrust, Mode } from '../preload/contract/settings/settings';
import { appHandlers } from './bridge/handlers/app-handlers';
import { conditionHandlers } from './bridge/handlers/condition-handlers';
import { allMoneyHandlers } from './bridge/handlers/money/all-money-handlers';
import { gatewayHandlers } from './bridge/handlers/gateway-handlers';
import type { HandlerParts } from './bridge/handlers/handler-parts';
import { allOperatorHandlers } from './bridge/handlers/operators/all-operator-handlers';
import { practiceHandlers } from './bridge/handlers/practice-handlers';
import { allReportHandlers } from './bridge/handlers/reports/all-report-handlers';
import { rowHandlers } from './bridge/handlers/row-handlers';
import { saleHandlers } from './bridge/handlers/sale-handlers';
import { supportHandlers } from './bridge/handlers/support/support-handlers';
import { allShiftHandlers } from './bridge/handlers/shift/all-shift-handlers';
import { allPrintingHandlers } from './bridge/handlers/printing/all-printing-handlers';
import { printAnswer } from './bridge/handlers/printing/slip-handlers';
import { createStatusBoard } from './bridge/status-board';
import type { Admits } from './bridge/admits';
import type { MayHear } from './bridge/door';
import type { Hides } from './bridge/masking/hiding';
import type { Handlers } from './bridge/handlers';
import { createBudget } from './bridge/budget';
import { composeCopies } from './compose-copies';
import { composeErasure } from './compose-erasure';
import { composePeople } from './compose-people';
import { composeVerification } from './compose-verification';
import { createPracticeTimes } from './desk/background/practice-times';
import type { DeskNews } from './desk/desk-parts';
import { deskStatus } from './desk/desk-status';
import { createDesks } from './desk/desks';
import { openPracticeDesk } from './desk/open-practice-desk';
import type { DeskSurroundings } from './desk/open-desk-on';
import { openRealDesk } from './desk/open-real-desk';
import { systemClock } from './desk/system-clock';
import type { Origin } from './gateway/origin';
import { findOperator } from './operators/catalogue';
import { lazyMobilePrefixes } from './operators/mobile-prefixes';
import { operatorPort } from './operators/operator-port';
import { logDesk } from './log-desk';
import { atMost } from './recharge/at-most';
import { openOperatorsFile } from './operators/operators-file';
import { diskFiles } from './operators-store/disk-files';
import { ownOnly } from './files/own-only';
import { createSlipDelivery, createSlipSender } from './printing/outbox/deliver-slip';
import { createHalfPictures } from './printing/outbox/half-pictures';
import { notingOperators, notingSecrets, notingSettings, type NoteChanges } from './people/changes';
import { accountView } from './settings/account-view';
import { createConditionList } from './settings/condition-list';
import { openSecrets } from './settings/secrets';
import { settingsHandlers } from './bridge/handlers/settings-handlers';
import { createTextSizing } from './settings/text-sizing';
import { tellingSecrets, tellingSettings } from './settings/telling-settings';
import type { World } from './world';

/** The running program, as the window and the quit guard see it. */
export interface Galla {
  readonly handlers: Handlers;
  readonly admits: Admits;
  readonly mayHear: MayHear;
  readonly hides: Hides;
  inFlight(): number;
  /** The page has died, and with it what was read back on it. */
  pageGone(): void;
  refuseNewSales(): void;
  /** Resolves when nothing is in flight any more, or after `timeoutMs`. */
  idle(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds the object graph. The only place that knows everything; call it once, under the single-instance lock.
 * The journal may still be opening when this resolves; what needs it waits until `recover` has run.
 */
export async function compose(world: World): Promise<Galla> {
  const { folder, log } = world;
  const clock = systemClock;
  const publish: World['publish'] = (name, data) => crew.publish(name, data);
  const noteChanges: NoteChanges = (changes) => crew.noteChanges(changes);
  const settings = tellingSettings(notingSettings(world.settings, noteChanges), tellStatus);
  let realJournalId: string | null = null;
  let distrust: Distrust | null = null;
  const secrets = tellingSecrets(
    notingSecrets(
      openSecrets({
        folder,
        ring: world.keyRing,
        mask: world.mask,
        now: clock.now,
        changed: tellStatus,
        owner: () => settings.read().owner,
        async journalId() {
          await desks.keepAsking();
          return realJournalId;
        },
      }),
      noteChanges,
    ),
    tellStatus,
  );
  for (const { setAside } of [settings, secrets])
    if (setAside !== null) log.info('set aside', { file: setAside });
  const crew = composePeople({
    ...world,
    clock,
    settings,
    sealTo: secrets.sealTo,
    openJournal: () => desks.keepAsking(),
    voidTickets() {
      voidTickets();
      copies.forgetRestore();
    },
    tellStatus,
    ownerName: async () => (await world.words()).say('people.owner'),
    reportBug: (what, error) => log.error(what, error),
  });
  const textSizing = createTextSizing({ settings, apply: world.applyTextSize, changed: tellStatus });
  const shopsLanguage = () => settings.read().language ?? world.spoken.computers;
  world.spoken.follow(() => crew.spoken(shopsLanguage()));
  const practised = createPracticeTimes(clock);
  const conditions = createConditionList(settings, (phrases) => {
    for (const desk of desks.open()) desk.nameConditionsBy(phrases);
  });
  const operatorsFile = await openOperatorsFile({
    files: diskFiles(folder),
    starter: await readFile(join(world.resources, 'operators.json'), 'utf8'),
    now: clock.now,
  });
  const operators = notingOperators(operatorsFile, noteChanges);
  const carrierOf = lazyMobilePrefixes(() => readFile(join(world.resources, 'mobile-prefixes.json'), 'utf8'));

  const halves = createHalfPictures();
  const sendSlip = createSlipSender({ ...world, halves });
  const printerOf = (id: string) =>
    settings.read().printing.printers.find((printer) => printer.id === id) ?? null;

  let practiceOrigin: Origin | null = null;
  const rules = () => ({ allowTestGateway: world.allowTestGateway, practice: practiceOrigin });

  const surroundings = (mode: 'practice' | 'real'): DeskSurroundings => ({
    folder,
    workerFile: world.workerFile,
    operators: operatorPort(operators.current),
    catalogue: () => operators.current(),
    clock,
    randomBytes,
    news: newsOf(mode),
    deliver: createSlipDelivery({ ...world, halves, printerOf }),
    slips: { shop: () => settings.read(), files: world.printing, folder: join(folder, 'slips') },
    settings: () => settings.read().counter,
    closeSettings: () => settings.read().close,
    retention: composeErasure({ folder, settings, desks })(mode),
    charges: () => settings.read().charges,
    reportBug: (what, error) => world.log.error(what, error),
    conditionPhrases: () => conditions.phrases(),
  });
  const backupProblems = new Map<Mode, BackupProblem | null>();
  const desks = createDesks(async (mode) => {
    if (mode === 'real') await verifying.beforeOpening();
    const opened =
      mode === 'real'
        ? await openRealDesk(surroundings(mode), {
            account: () => settings.read().account,
            paths: () => settings.read().paths,
            complaintPathConfirmed: () => settings.read().complaintPathConfirmed,
            rules,
            secrets,
            distrusted(why) {
              distrust = why;
              tellStatus();
            },
            journalOpened({ id, away }) {
              realJournalId = id;
              secrets.bindTo(id);
              copies.moving.opened(away);
            },
            isAway: () => copies.moving.isAway(),
            alongside: (at) => [crew, practised, copies, verifying].map((each) => each.background(at)),
            keptElsewhere: () => copies.keptNames(),
            counterKey: copies.counterKey,
          })
        : await openPracticeDesk(surroundings(mode), {
            onGateway: (gateway) => {
              practiceOrigin = gateway.endpoint.origin;
            },
            balanceOf: (code) =>
              balanceKindOf(findOperator(operators.current(), code)?.category ?? 'prepaid'),
          });
    // They may have been changed while it was being opened.
    if (opened.ok) opened.value.nameConditionsBy(conditions.phrases());
    logDesk(log, mode, opened);
    return opened;
  }, tellStatus);

  /** The page hears of the desk it works on; the other one works in silence. */
  function newsOf(mode: 'practice' | 'real'): DeskNews {
    const isShown = (): boolean => desks.mode() === mode;
    return {
      changed: (recharge) => isShown() && publish('recharge:changed', recharge),
      notSaved: (recharge) => isShown() && publish('recharge:not-saved', recharge),
      ended: (recharge) => {
        if (isShown()) void printByItself(recharge).catch((error) => log.error('slip', error));
      },
      health: (health) => isShown() && publish('gateway:health', health),
      status: () => isShown() && tellStatus(),
      backup(problem) {
        backupProblems.set(mode, problem);
        if (isShown()) tellStatus();
      },
      prints: () => isShown() && publish('prints:changed', { at: clock.now() }),
      statement: (share) => isShown() && publish('statement:progress', { share }),
      drawer: () => isShown() && publish('drawer:changed', { at: clock.now() }),
    };
  }

  async function printByItself(recharge: Recharge): Promise<void> {
    const current = await desks.current();
    const printed = current.ok ? await current.value.slips.printByItself(recharge) : null;
    if (printed === null || !isOfThisCounter(recharge)) return;
    publish('slip:went', { refId: recharge.refId, answer: printAnswer(printed) });
  }

  const board = createStatusBoard(
    () => {
      const { account, shop, counter } = settings.read();
      return crew.status({
        mode: desks.mode(),
        textSize: textSizing.now(),
        language: shopsLanguage(),
        shop,
        counter,
        account: accountView(account, secrets),
        keyRing: secrets.keyRing(),
        problem: desks.problem(),
        version: world.version,
        elsewhere: copies.state(),
        ...copies.moving.status(),
        journalFaults: verifying.faults(desks.mode()),
        backupProblem: backupProblems.get(desks.mode()) ?? null,
        distrust: desks.mode() === 'real' ? distrust : null,
        ...deskStatus(desks.now()),
      });
    },
    (now) => world.publish('app:changed', now),
  );

  const status = async (): Promise<AppStatus> => board.read();
  const copies = composeCopies({ ...world, clock, settings, operators, crew, desks, tellStatus, status });
  const verifying = composeVerification({ ...world, clock, desks, publish, tellStatus });
  function tellStatus(): void {
    board.tell();
  }

  function voidTickets(): void {
    for (const desk of desks.open()) desk.voidTickets();
  }

  /** Another account, other limits, token or paths: a check that was refused may go well, and the light is told anew. */
  async function lookAgain(): Promise<void> {
    await Promise.all(desks.open().map((desk) => desk.lookAgain()));
  }

  // Not waited for: a key ring may never answer, and the counter is there without it.
  void secrets.load().then(tellStatus).then(lookAgain);

  /** A row of the counter that was left is no news to the page: it belongs to the other journal. */
  function isOfThisCounter({ accountId }: Recharge): boolean {
    return (stampOf(accountId) === 'practice') === (desks.mode() === 'practice');
  }

  // Practising with an account connected is asked about at each start: a real customer may be waiting. Not waited
  // for: staff may type while the journal opens. Every handler that needs it waits for its desk.
  const { mode, account, people: havePeople } = settings.read();
  void desks.workOn(mode === 'practice' && account !== null ? 'none' : mode, world.drawing.drawn);
  void world.drawing.drawn.then(() => ownOnly(folder));
  if (account !== null || havePeople) void world.drawing.drawn.then(() => desks.keepAsking());

  const parts: HandlerParts = { desks, operators, carrierOf, settings, clock, status };
  const slipParts = {
    desks,
    hides: crew.hides,
    chooseFile: world.chooseFile,
    printBudget: createBudget(60, 60_000, clock.monotonic),
  };
  const atOnce = { sendSlip, words: world.words, noteFirst: crew.noteFirst };
  const readBudget = createBudget(1000, 60_000, clock.monotonic);
  const reportParts = { readBudget, paper: world.paper, names: crew.names, publish };
  return {
    admits: copies.admits(crew.admits),
    mayHear: crew.mayHear,
    hides: crew.hides,
    handlers: {
      ...appHandlers({ ...parts, ...world, practised, textSizing }),
      ...settingsHandlers({
        settings,
        secrets,
        owner: crew.owner,
        rules,
        status,
        // A token that is given while practising changes no counter; connecting an account has named the mode.
        async onAccount() {
          await (settings.read().mode === 'practice' ? desks.keepAsking() : desks.workOn('real'));
          await lookAgain();
        },
        onSaved({ counter }) {
          world.applyTheme(counter.theme);
          void lookAgain();
        },
      }),
      ...conditionHandlers({ ...parts, conditions }),
      ...allOperatorHandlers({ ...parts, ...world, publish }),
      ...saleHandlers(parts),
      ...rowHandlers(parts),
      ...allMoneyHandlers({ ...world, ...slipParts, ...parts, ...atOnce, ...reportParts }),
      ...allReportHandlers({ ...slipParts, ...parts, ...atOnce, ...reportParts }),
      ...allShiftHandlers({ ...parts, ...slipParts, publish: copies.hearing(publish) }),
      ...copies.handlers,
      ...verifying.handlers,
      ...gatewayHandlers({ ...parts, balanceBudget: createBudget(10, 60_000, clock.monotonic) }),
      ...practiceHandlers({ ...parts, chooseFile: world.chooseFile }),
      ...crew.handlers({ status, ...atOnce }),
      ...supportHandlers({ ...crew, ...world, ...parts, publish, verified: verifying.verified }),
      ...allPrintingHandlers({ ...world, ...slipParts, ...parts, ...atOnce, publish }),
    },
    inFlight: () => desks.open().reduce((total, desk) => total + desk.inFlight(), 0),
    // SECURITY: nobody has this read-back before their eyes any more.
    pageGone: voidTickets,
    refuseNewSales() {
      for (const desk of desks.open()) desk.refuseNewSales();
    },
    async idle(timeoutMs) {
      await atMost(clock, timeoutMs, Promise.all(desks.open().map((desk) => desk.idle())));
    },
    async close() {
      await Promise.all(desks.open().map((desk) => desk.close()));
      // It may be reading from a disk that does not answer.
      await atMost(clock, 2000, copies.close());
      await verifying.close();
      world.canvas.close();
    },
  };
}
