import type { AnswerOf } from '../../../preload/contract/bridge/calls';
import type { PrintOutcome } from '../../../preload/contract/printing/slip';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { NoSlip, SlipNotPrinted, SlipNotSaved } from '../../desk/slips/slip-failures';
import type { SlipWanted } from '../../desk/slips/slip-of';
import type { SlipPrinter } from '../../desk/slips/slip-printer';
import { slipFileName } from '../../printing/slip-file-name';
import { sampleSlip } from '../../slips/sample-slip';
import { slipText } from '../../slips/slip-text';
import type { Caller } from '../../recharge/state/moment';
import type { Budget } from '../budget';
import type { Handlers } from '../handlers';
import type { Hides } from '../masking/hiding';
import { rowFor } from '../masking/mask-row';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { notRead, notWritten } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks'> & {
  /** How often slips may be asked for, on paper or as files. */
  readonly printBudget: Budget;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
  /** SECURITY: a slip tells the number, too: what a list hides, no slip of it may show. */
  readonly hides: Hides;
};
type SlipCall =
  'slip:preview' | 'slip:print' | 'slip:save-pdf' | 'slip:save-picture' | 'slip:text' | 'slip:sample';

const tooManyPrints = fail({ code: 'too_many_prints' } as const);

/** Slips. Whatever happens here, the sale they speak of stands. */
export function slipHandlers({ desks, printBudget, chooseFile, hides }: Parts): Pick<Handlers, SlipCall> {
  /** Where a person wants the slip as a file; the slip is the one of the moment when they have said so. */
  async function chosen(slips: SlipPrinter, wanted: SlipWanted, extension: 'pdf' | 'png') {
    if (!printBudget.take()) return tooManyPrints;
    const named = await slips.preview(wanted);
    if (!named.ok) return noSlip(named.failure);
    const file = await chooseFile(slipFileName(named.value, extension));
    return file === null ? fail({ code: 'cancelled' } as const) : ok(file);
  }

  function seen<W extends SlipWanted>(wanted: W, caller: Caller): W {
    return { ...wanted, shown: rowFor(hides.from(caller)) };
  }

  return {
    'slip:preview': onDesk(desks, async ({ slips }, wanted, caller) => {
      const slip = await slips.preview(seen(wanted, caller));
      return slip.ok ? slip : noSlip(slip.failure);
    }),
    'slip:print': onDesk(desks, async ({ slips }, wanted, actor) =>
      printBudget.take() ? printAnswer(await slips.print(seen(wanted, actor), actor)) : tooManyPrints,
    ),
    'slip:save-pdf': onDesk(desks, async ({ slips }, wanted, actor) => {
      const file = await chosen(slips, wanted, 'pdf');
      if (!file.ok) return file;
      const saved = await slips.save('pdf', seen(wanted, actor), file.value, actor);
      return saved.ok ? saved : notSaved('pdf_not_saved', saved.failure);
    }),
    'slip:save-picture': onDesk(desks, async ({ slips }, wanted, actor) => {
      const file = await chosen(slips, wanted, 'png');
      if (!file.ok) return file;
      const saved = await slips.save('picture', seen(wanted, actor), file.value, actor);
      return saved.ok ? saved : notSaved('picture_not_saved', saved.failure);
    }),
    'slip:text': onDesk(desks, async ({ slips }, wanted, caller) => {
      const slip = await slips.preview(seen(wanted, caller));
      return slip.ok ? ok({ text: slipText(slip.value) }) : noSlip(slip.failure);
    }),
    'slip:sample': (typed) => ok(sampleSlip(typed)),
  };
}

/** What came of a slip that was to be printed, also of one that nobody asked for. */
export function printAnswer(printed: Result<PrintOutcome, SlipNotPrinted>): AnswerOf<'slip:print'> {
  if (printed.ok) return printed;
  const { failure } = printed;
  switch (failure.kind) {
    case 'no_printer':
      return fail({ code: 'no_printer' });
    case 'queue_full':
      return tooManyPrints;
    case 'not_written':
      return notWritten(failure.failure);
    case 'not_saved':
    case 'no_such_recharge':
    case 'not_read':
      return notSaved('pdf_not_saved', failure);
  }
}

function notSaved<C extends 'pdf_not_saved' | 'picture_not_saved'>(code: C, failure: SlipNotSaved) {
  return failure.kind === 'not_saved' ? fail({ code, cause: failure.cause }) : noSlip(failure);
}

function noSlip(failure: NoSlip) {
  return failure.kind === 'no_such_recharge'
    ? fail({ code: 'no_such_recharge' } as const)
    : notRead(failure.failure);
}
