import { useEffect, useState } from 'react';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { ErasureNow, ErasureOf, ErasurePlan } from '../../../../preload/contract/erasure/erasure';
import { galla } from '../../page/bridge';
import { useRequestId } from '../form/submit/use-request-id';

/** How often main is asked how far it has come. */
const ASK_EVERY_MS = 1000;

/** Forgetting, step by step: what would go, whether that is wanted, how far it has come. */
export interface Forgetting {
  /** What was seen last; `null`: nothing was looked at yet, or it has begun. */
  readonly plan: ErasurePlan | null;
  readonly now: ErasureNow | null;
  /** It was begun here and has ended. */
  readonly hasEnded: boolean;
  readonly failure: Failure | null;
  readonly busy: boolean;
  look(of: ErasureOf): Promise<void>;
  begin(of: ErasureOf): Promise<void>;
  /** What was seen is not what is asked for any more. */
  reset(): void;
}

/** Keeps it for a screen. */
export function useForgetting(): Forgetting {
  const askOnce = useRequestId();
  const [plan, setPlan] = useState<ErasurePlan | null>(null);
  const [now, setNow] = useState<ErasureNow | null>(null);
  const [phase, setPhase] = useState<'rest' | 'running' | 'ended'>('rest');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (phase === 'ended') return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await galla['erasure:now']({});
      if (!wanted || !answer.ok) return;
      setNow(answer.value);
      if (answer.value !== null) setPhase('running');
      else if (phase === 'running') setPhase('ended');
    };
    void ask();
    const timer = phase === 'running' ? setInterval(() => void ask(), ASK_EVERY_MS) : null;
    return () => {
      wanted = false;
      if (timer !== null) clearInterval(timer);
    };
  }, [phase]);

  return {
    plan,
    now,
    hasEnded: phase === 'ended',
    failure,
    busy,
    async look(of) {
      setBusy(true);
      setFailure(null);
      const answer = await galla['erasure:plan']({ of });
      setBusy(false);
      setPlan(answer.ok ? answer.value : null);
      if (!answer.ok) setFailure(answer.failure);
      else setPhase((before) => (before === 'ended' ? 'rest' : before));
    },
    async begin(of) {
      setBusy(true);
      setFailure(null);
      const answer = await askOnce((requestId) => galla['erasure:begin']({ requestId, of }));
      setBusy(false);
      if (!answer.ok) {
        setFailure(answer.failure);
        return;
      }
      setPlan(null);
      setPhase('running');
    },
    reset: () => setPlan(null),
  };
}
