import { ok, type Result } from '../../preload/contract/result';
import type { DamagedLine } from '../../preload/contract/settings/settings';
import type { Journal } from '../journal/thread/journal-client';
import type { AwayNow } from '../journal/moving/moving-entries';
import type { SentContents } from '../journal/sent-log/sent-log-text';
import type { ClockPort, JournalFailure, LogMark } from '../recharge/ports';
import type { DeskParts } from './desk-parts';
import { recover, type Recovered } from '../recharge/sale/recover';
import { galla, signedTime } from '../recharge/state/moment';
import type { Move } from '../recharge/follow-up/steady-times';

/** What a start learned of its journal. */
export interface Prepared {
  readonly recovered: Recovered;
  /** The newest moves, oldest first. */
  readonly lateMoves: readonly Move[];
  /** Damaged lines of `sent.log` that name a recharge which the journal may lack. */
  readonly perhapsSent: readonly DamagedLine[];
  /** The journal's own id. */
  readonly id: string;
  /** The shop has gone to another computer; `null`: it is here. */
  readonly away: AwayNow | null;
}

/** What `sent.log` said at the start, and how more is noted in it. */
export type LogAtStart = Pick<DeskParts['sentLog'], 'atStart' | 'noteMark' | 'noteAway'>;

/** Makes an opened journal safe to sell from: before anybody may sell or ask. */
export async function prepareJournal(
  journal: Journal,
  { atStart: log, noteMark, noteAway }: LogAtStart,
  clock: ClockPort,
): Promise<Result<Prepared, JournalFailure>> {
  const recovered = await recover(journal, log, clock);
  if (!recovered.ok) return recovered;
  // Before the first sale: a row of before there were keys may be open under another spelling.
  const keyed = await journal.fillNeededShieldKeys(clock.now());
  if (!keyed.ok) return keyed;
  const lateMoves = await journal.lateMoves();
  if (!lateMoves.ok) return lateMoves;
  const perhapsSent = await unknownTo(journal, log);
  if (!perhapsSent.ok) return perhapsSent;
  // What a stop left on its way to the gateway: nobody knows whether it arrived.
  const complaints = await journal.recoverComplaintCalls(clock.now());
  if (!complaints.ok) return complaints;
  const id = await journal.journalId();
  if (!id.ok) return id;
  const away = await (log.away === null
    ? journal.awayNow()
    : journal.takeUpMove(log.away, signedTime(clock, galla)));
  if (!away.ok) return away;
  if (away.value !== null && away.value.move !== log.away) await noteAway(away.value.move, clock.now());
  const marks = await journal.marksOf();
  if (!marks.ok) return marks;
  // What a stop left between the journal's commit and the log. One that cannot be noted now is noted at the next start.
  for (const mark of marks.value) {
    if (!log.marks.some((known) => isSame(known, mark))) await noteMark(mark, clock.now());
  }
  return ok({
    recovered: recovered.value,
    lateMoves: lateMoves.value,
    perhapsSent: perhapsSent.value,
    id: id.value,
    away: away.value,
  });
}

function isSame(one: LogMark, other: LogMark): boolean {
  return (
    one.counter === other.counter
    && one.epoch === other.epoch
    && one.n === other.n
    && one.move === other.move
    && one.wallet === other.wallet
  );
}

/** Those that are about no row of the journal, as far as they can be read. */
async function unknownTo(
  journal: Journal,
  { remains, givenUp }: SentContents,
): Promise<Result<readonly DamagedLine[], JournalFailure>> {
  const unknown: DamagedLine[] = [];
  // Of two that read alike one says it all.
  for (const line of new Map(remains.map((each) => [JSON.stringify(each), each])).values()) {
    const { refId } = line;
    const found = refId === null ? ok(null) : await journal.recharge(refId);
    if (!found.ok) return found;
    if (found.value === null && (refId === null || !givenUp.has(refId))) unknown.push(line);
  }
  return ok(unknown);
}
