import { fail, ok } from '../../../../preload/contract/result';
import type { ReturnNotPrinted } from '../../../desk/slips/return-printer';
import type { SendSlip } from '../../../printing/outbox/deliver-slip';
import { nothingOnPaper } from '../../../printing/test-page';
import type { Words } from '../../../shell/words';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import type { Hides } from '../../masking/hiding';
import { rowFor } from '../../masking/mask-row';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { asRead, notWritten } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';
import { printAnswer } from '../printing/slip-handlers';
import { notMoved, notReversed } from './money-refusals';
import { noteOpening, type NoteFirst } from './note-opening';

type Parts = Pick<HandlerParts, 'desks' | 'settings'> & {
  /** How often slips may be asked for. */
  readonly printBudget: Budget;
  /** How often the journal may be read through. */
  readonly readBudget: Budget;
  readonly sendSlip: SendSlip;
  readonly words: Words;
  readonly noteFirst: NoteFirst;
  /** SECURITY: the slip of a return tells a number. */
  readonly hides: Hides;
};
type DrawerCall =
  | 'drawer:now'
  | 'drawer:moves'
  | 'drawer:move'
  | 'drawer:reverse'
  | 'drawer:open'
  | 'drawer:reasons'
  | 'drawer:save-reasons'
  | 'drawer:print-return';

/** The drawer: what it should hold, what went in and out of it, and slips of what went back. */
export function drawerHandlers(parts: Parts): Pick<Handlers, DrawerCall> {
  const { desks, settings, printBudget, readBudget, sendSlip, words, noteFirst, hides } = parts;
  return {
    'drawer:now': unlessBlind(desks, async ({ drawer }) => asRead(await drawer.now())),
    'drawer:moves': unlessBlind(desks, async ({ drawer }, { before }) =>
      readBudget.take() ? asRead(await drawer.moves(before)) : fail({ code: 'too_many_reads' } as const),
    ),
    'drawer:move': onDesk(desks, async ({ drawer }, typed, actor) => {
      const moved = await drawer.move(typed, actor);
      return moved.ok ? moved : notMoved(moved.failure);
    }),
    'drawer:reverse': onDesk(desks, async ({ drawer }, typed, actor) => {
      const reversed = await drawer.reverse(typed, actor);
      return reversed.ok ? reversed : notReversed(reversed.failure);
    }),
    async 'drawer:open'(_, actor) {
      // Practice moves no money, and opens no drawer.
      if (desks.mode() !== 'real') return fail({ code: 'drawer_not_opened', cause: 'practice' });
      const { printers, printer } = settings.read().printing;
      const used =
        printers.find(({ id }) => id === printer) ?? printers.find(({ profile }) => profile.drawer);
      if (used === undefined) return fail({ code: 'no_printer' });
      const noted = await noteOpening(noteFirst, used, actor);
      if (!noted.ok) return notWritten(noted.failure);
      const sent = await sendSlip({ slip: nothingOnPaper(await words()), openDrawer: true }, used);
      return sent.kind === 'sent' ? ok({}) : fail({ code: 'drawer_not_opened', cause: sent.cause });
    },
    'drawer:reasons': () => ok(settings.read().drawer.reasons),
    'drawer:save-reasons'({ reasons }) {
      const saved = settings.update({ drawer: { reasons: [...new Set(reasons)] } });
      return saved.ok ? ok(settings.read().drawer.reasons) : saved;
    },
    'drawer:print-return': onDesk(desks, async ({ returns }, wanted, actor) => {
      if (!printBudget.take()) return fail({ code: 'too_many_prints' } as const);
      const printed = await returns.print({ ...wanted, shown: rowFor(hides.from(actor)) }, actor);
      return printed.ok ? printed : notPrinted(printed.failure);
    }),
  };
}

function notPrinted(failure: ReturnNotPrinted) {
  // A move names a recharge that is there.
  if (failure.kind === 'no_such_move' || failure.kind === 'no_such_recharge') {
    return fail({ code: 'no_such_move' } as const);
  }
  if (failure.kind === 'already_reversed') return fail({ code: failure.kind } as const);
  return printAnswer(fail(failure));
}
