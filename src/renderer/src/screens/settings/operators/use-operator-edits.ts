import { useState } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import type { Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import type { Remark } from '../../../components/said/said';
import { takeOperators } from '../../../store/operator-store';

/** What a call that changes the catalogue answers: the new one, or why there is none. */
type Answer = Result<readonly Operator[], Failure>;

/** Changes to the catalogue, what the last one came to, and the way back. */
export interface OperatorEdits {
  readonly said: Remark | null;
  /** Whether the last change can be taken back. */
  readonly undoable: boolean;
  /** Takes in an answer; `done` says what was changed. Answers the failure, `null` when it was saved. */
  readonly take: (answer: Answer, done: string) => Failure | null;
  readonly undo: () => Promise<void>;
}

/** One place for all changes, so that each says what it did and offers the one step back. */
export function useOperatorEdits(): OperatorEdits {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  const [undoable, setUndoable] = useState(false);

  const take: OperatorEdits['take'] = (answer, done) => {
    setSaid(answer.ok ? { tone: 'good', text: done } : { tone: 'bad', failure: answer.failure });
    if (!answer.ok) return answer.failure;
    takeOperators(answer.value);
    setUndoable(true);
    return null;
  };

  return {
    said,
    undoable,
    take,
    async undo() {
      const failure = take(await galla['operators:undo']({}), say('settings.operators.undone'));
      if (failure === null || failure.code === 'nothing_to_undo') setUndoable(false);
    },
  };
}
