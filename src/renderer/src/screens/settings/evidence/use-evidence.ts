import { useEffect, useState } from 'react';
import type { VerifiedView } from '../../../../../preload/contract/evidence/verified';
import type { Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';

/** The last check of the journal, and the one that runs. */
interface Evidence {
  /** `null`: main was not asked yet. */
  readonly view: VerifiedView | null;
  /** Of the check that runs: 0 … 1. */
  readonly share: number;
  readonly said: Remark | null;
  check(): Promise<void>;
  stop(): void;
}

/** Reads it when the part is shown, and again when a check has ended, whoever began it. */
export function useEvidence(isShown: boolean): Evidence {
  const [view, setView] = useState<VerifiedView | null>(null);
  const [share, setShare] = useState(0);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => {
    if (!isShown) return undefined;
    const read = async (): Promise<void> => {
      const answer = await galla['evidence:read']({});
      if (answer.ok) setView(answer.value);
    };
    void read();
    return galla.on['evidence:progress'](({ share: come }) => {
      setShare(come ?? 0);
      if (come === null) void read();
    });
  }, [isShown]);

  return {
    view,
    share,
    said,
    async check() {
      setSaid(null);
      setShare(0);
      setView((now) => (now === null ? null : { ...now, running: true }));
      const checked = await galla['evidence:check']({});
      if (checked.ok) {
        setView(checked.value);
        return;
      }
      const { failure } = checked;
      setSaid({ tone: failure.code === 'cancelled' ? 'plain' : 'bad', failure });
      const now = await galla['evidence:read']({});
      if (now.ok) setView(now.value);
    },
    stop: () => void galla['evidence:stop']({}),
  };
}
