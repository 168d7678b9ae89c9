import { randomBytes } from 'node:crypto';
import type { MoveProblem } from '../../../preload/contract/moving/moving';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { AwayNow } from '../../journal/moving/moving-entries';
import type { Verbs } from '../../journal/thread/journal-verbs';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import type { ClockPort, JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor } from '../../recharge/state/moment';
import { gatherFiles, removeGathered, type CopiedJournal } from '../elsewhere/gather-files';
import type { CopyKeys } from '../format/copy-head';
import type { CopyRunner } from '../process/copy-runner';

/** What a move asks of the journal. */
export type MovingJournal = CopiedJournal & Pick<Verbs, 'awayNow' | 'beginMove' | 'endMove' | 'sellAgain'>;

/** What a move stands on. */
export interface MoveOutParts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly runner: CopyRunner;
  /** The real journal while it is open. */
  journal(): MovingJournal | null;
  /** The settings without what nobody but this computer needs. */
  settings(): string;
  /** What the journal says now. */
  tell(away: AwayNow | null): void;
}

/** Sends the shop to another computer, and takes it back. */
export interface MoveOut {
  /** Writes the file; answers when it was read back and the journal says that the shop has moved. */
  out(file: string, keys: CopyKeys, actor: Actor): Promise<Result<null, MoveProblem>>;
  /** The owner's word that this computer sells again. */
  stay(actor: Actor): Promise<Result<null, JournalFailure | 'no_journal'>>;
}

/** Makes it. */
export function createMoveOut(parts: MoveOutParts): MoveOut {
  const { folder, clock, runner } = parts;
  const inTurn = oneAfterTheOther();

  /** Whatever became of the call, the journal decides whether the shop is here. */
  async function look(journal: MovingJournal): Promise<void> {
    const away = await journal.awayNow();
    if (away.ok) parts.tell(away.value);
  }

  async function out(file: string, keys: CopyKeys, actor: Actor): Promise<Result<null, MoveProblem>> {
    const journal = parts.journal();
    if (journal === null) return fail('no_journal');
    const move = randomBytes(8).toString('hex');
    const begun = await journal.beginMove(move, signedTime(clock, actor));
    await look(journal);
    if (!begun.ok) return fail(begun.failure === 'disk_full' ? 'disk_full' : 'failed');
    if (begun.value !== null) return fail(begun.value);
    try {
      const written = await write(journal, file, keys);
      if (!written.ok) return written;
      const ended = await journal.endMove(move, signedTime(clock, actor));
      if (!ended.ok) return fail(ended.failure === 'disk_full' ? 'disk_full' : 'failed');
      return ended.value ? ok(null) : fail('failed');
    } finally {
      await removeGathered(folder, 'moving');
      await look(journal);
    }
  }

  async function write(
    journal: MovingJournal,
    file: string,
    keys: CopyKeys,
  ): Promise<Result<null, MoveProblem>> {
    const epoch = await journal.epochNow();
    if (!epoch.ok) return fail('failed');
    const gathered = await gatherFiles(folder, journal, parts.settings(), 'moving').catch(() =>
      fail('failed' as const),
    );
    if (!gathered.ok) return gathered;
    const { files, bytes } = gathered.value;
    const made = await runner.run(
      'move',
      { file, counter: epoch.value.counter, madeAt: clock.now(), keys: [...keys], files: [...files] },
      patienceMs(bytes),
    );
    return made.ok ? ok(null) : made;
  }

  return {
    out: (file, keys, actor) => inTurn(() => out(file, keys, actor)),
    stay: (actor) =>
      inTurn(async () => {
        const journal = parts.journal();
        if (journal === null) return fail('no_journal');
        const said = await journal.sellAgain(signedTime(clock, actor));
        await look(journal);
        return said.ok ? ok(null) : said;
      }),
  };
}

/** What the slowest stick takes to write and to read back, and a minute for one that has to wake up. */
function patienceMs(bytes: number): number {
  return 60_000 + Math.ceil(bytes / 500);
}
