import { fail, ok } from '../../../../preload/contract/result';
import type { ComplaintCalls } from '../../../../preload/contract/bridge/calls/complaint-calls';
import type { ComplaintNotNoted, ComplaintNotSent } from '../../../desk/verbs/money/desk-complaints';
import type { SettingsStore } from '../../../settings/settings-store';
import { createBudget, type Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead, notWritten } from '../journal-refusal';

type Parts = Pick<HandlerParts, 'desks' | 'clock'> & {
  readonly settings: SettingsStore;
  /** How often the journal may be read through. */
  readonly readBudget: Budget;
};

/** Far more than a shop has. */
const MOST_AN_HOUR = 30;

/** What customers complain of, and what came of it. */
export function complaintHandlers({
  desks,
  settings,
  readBudget,
  clock,
}: Parts): Pick<Handlers, keyof ComplaintCalls> {
  // SECURITY: counted apart, so that complaints starve nothing that asks about money, and a script no panel.
  const toSend = createBudget(MOST_AN_HOUR, 3_600_000, clock.monotonic);
  return {
    'complaints:take': onDesk(desks, async ({ complaints }, typed, actor) => {
      const taken = await complaints.take(typed, actor);
      return taken.ok ? taken : notNoted(taken.failure);
    }),
    'complaints:note': onDesk(desks, async ({ complaints }, typed, actor) => {
      const noted = await complaints.note(typed, actor);
      return noted.ok ? noted : notNoted(noted.failure);
    }),
    'complaints:end': onDesk(desks, async ({ complaints }, typed, actor) => {
      const ended = await complaints.end(typed, actor);
      return ended.ok ? ended : notNoted(ended.failure);
    }),
    'complaints:send': onDesk(desks, async ({ complaints }, asked, actor) => {
      if (!toSend.take()) return fail({ code: 'too_many_complaints' } as const);
      const sent = await complaints.send(asked, actor);
      if (sent.ok) return sent;
      return notSent(sent.failure);
    }),
    'complaints:page': onDesk(desks, async ({ complaints }, { open, search, before }) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const page = await complaints.page(open, search, before);
      return page.ok ? page : notRead(page.failure.failure);
    }),
    'complaints:of': onDesk(desks, async ({ complaints }, { refId }) => {
      const all = await complaints.of(refId);
      return all.ok ? all : notRead(all.failure.failure);
    }),
    'complaints:way': onDesk(desks, async ({ complaints }) =>
      Promise.resolve(ok({ confirmed: complaints.maySend() })),
    ),
    'complaints:confirmed': () => ok({ path: settings.read().complaintPathConfirmed }),
    'complaints:confirm-way'({ path, confirmed }) {
      // SECURITY: what the owner has compared is named by the page: a path that was changed meanwhile is not confirmed.
      const saved = settings.update({ complaintPathConfirmed: confirmed ? path : null });
      return saved.ok ? ok({}) : saved;
    },
  };
}

/** Why nothing is noted. */
function notNoted(failure: ComplaintNotNoted) {
  switch (failure.kind) {
    case 'not_read':
      return notRead(failure.failure);
    case 'not_written':
      return notWritten(failure.failure);
    case 'no_such_row':
      return fail({ code: 'no_such_recharge' } as const);
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'under_way':
      return fail({ code: 'complaint_under_way' } as const);
    case 'already_complained':
    case 'no_such_complaint':
    case 'complaint_ended':
    case 'why_needed':
      return fail({ code: failure.kind } as const);
  }
}

/** Why nothing is sent. */
function notSent(failure: ComplaintNotSent) {
  switch (failure.kind) {
    case 'complaints_off':
    case 'no_txn_id':
    case 'no_account':
    case 'no_token':
      return fail({ code: failure.kind } as const);
    case 'other_account':
      return fail({ code: 'account_not_connected' } as const);
    case 'not_noted':
      return notNoted(failure.why);
  }
}
