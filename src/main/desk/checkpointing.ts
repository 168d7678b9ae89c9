import { istDate } from '../../preload/contract/ist-date';
import {
  checkpointText,
  keyText,
  type CheckpointReason,
  type Signed,
} from '../journal/checkpoints/checkpoint';
import type { SentLog } from '../journal/sent-log/sent-log';
import type { Journal } from '../journal/thread/journal-client';
import type { ClockPort } from '../recharge/ports';
import type { CounterKey, SigningKey } from '../settings/counter/counter-key';
import { againAndAgain } from './background/again-and-again';
import type { Background } from './background/background';

/** What checkpoints are made of. */
export interface CheckpointParts {
  readonly journal: Pick<Journal, 'placeNow' | 'checkpointState' | 'noteCounterKey' | 'noteCheckpoint'>;
  readonly sentLog: Pick<SentLog, 'noteCheckpoint'>;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly counterKey: Pick<CounterKey, 'soon'>;
}

/** Not while the counter is being opened, and before the first copy of the day. */
const FIRST_MS = 45_000;
const LOOK_EVERY_MS = 10 * 60_000;

/**
 * Keeps where the chain is, in the journal and in `sent.log`, signed where this computer has a key ring. Nothing waits for it
 * that sells; what cannot be written now is made up for by the next one.
 * @param close the Z that it belongs to; `null`: none.
 */
async function makeCheckpoint(
  { journal, sentLog, clock, counterKey }: CheckpointParts,
  why: CheckpointReason,
  close: number | null,
): Promise<void> {
  const key = await counterKey.soon();
  if (key !== null && !(await isKeyNoted(journal, key, clock.now()))) return;
  const place = await journal.placeNow();
  if (!place.ok) return;
  const unsigned = { ...place.value, at: clock.now() };
  const signed: Signed | null =
    key === null ? null : { publicKey: key.publicKey, signature: key.sign(checkpointText(unsigned)) };
  const checkpoint = { ...unsigned, signed };
  const noted = await journal.noteCheckpoint({ ...checkpoint, why, close });
  // The journal first: what the log knows, the journal has.
  if (noted.ok && noted.value === 'noted') await sentLog.noteCheckpoint(checkpoint);
}

/** A key that the journal does not have yet says so before its first signature. */
async function isKeyNoted(
  journal: CheckpointParts['journal'],
  key: SigningKey,
  at: number,
): Promise<boolean> {
  const [state, place] = [await journal.checkpointState(), await journal.placeNow()];
  if (!state.ok || !place.ok) return false;
  const { publicKey } = key;
  if (state.value.publicKey === publicKey) return true;
  const signature = key.sign(keyText(place.value.counter, publicKey, at));
  return (await journal.noteCounterKey({ publicKey, signature }, at)).ok;
}

/** The same journal, with a checkpoint behind each close and before each copy of it. */
export function checkpointing(journal: Journal, parts: Omit<CheckpointParts, 'journal'>): Journal {
  const making = { ...parts, journal };
  return {
    ...journal,
    async finishClose(...asked) {
      const done = await journal.finishClose(...asked);
      if (done.ok && done.value === 'done') {
        const state = await journal.checkpointState();
        const close = state.ok ? state.value.bareClose : null;
        if (close !== null) await makeCheckpoint(making, 'close', close);
      }
      return done;
    },
    async backUp(file) {
      await makeCheckpoint(making, 'copy', null);
      return journal.backUp(file);
    },
  };
}

/** A checkpoint on each day that has none yet, and one for a Z that a stop has left without. */
export function dailyCheckpoint(
  parts: CheckpointParts & { readonly clock: ClockPort; selling(): boolean },
): Background {
  return againAndAgain(parts.clock, FIRST_MS, async () => {
    if (!parts.selling()) await look(parts);
    return LOOK_EVERY_MS;
  });
}

async function look(parts: CheckpointParts): Promise<void> {
  const state = await parts.journal.checkpointState();
  if (!state.ok) return;
  const { newestAt, bareClose } = state.value;
  if (bareClose !== null) await makeCheckpoint(parts, 'close', bareClose);
  else if (newestAt === null || istDate(newestAt) !== istDate(parts.clock.now()))
    await makeCheckpoint(parts, 'day', null);
}
