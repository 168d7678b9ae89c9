import { useEffect, useState, type ReactElement } from 'react';
import type { SlipDocument } from '../../../../preload/contract/receipt';
import { useAppStatus } from '../../app-status';
import { galla } from '../../bridge';
import { Note } from '../../components/note';
import { PaperSlip } from '../../components/paper-slip';
import { failureText } from '../../text/failures';

/** The slip that printing now would give: with the present state, and as a copy when one was printed before. */
export function SlipLook({ refId }: { readonly refId: string }): ReactElement | null {
  const { slipWidth } = useAppStatus().counter;
  const [slip, setSlip] = useState<SlipDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['slip:preview']({ refId, language: null });
      if (!wanted) return;
      setProblem(answer.ok ? null : failureText(answer.failure));
      if (answer.ok) setSlip(answer.value);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [refId]);

  if (problem !== null) return <Note tone="bad">{problem}</Note>;
  if (slip === null) return null;
  return (
    <div className="slip-stage">
      <PaperSlip slip={slip} width={slipWidth} label="Slip as it would print now" />
    </div>
  );
}
