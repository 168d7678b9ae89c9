import type { ReactElement } from 'react';
import type { ErasureOf, ErasurePlan } from '../../../../preload/contract/erasure/erasure';
import type { Say } from '../../../../preload/contract/words/say';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { Button } from '../button';
import { Note } from '../said/note';
import type { Forgetting } from './use-forgetting';

interface ForgetStepsProps {
  readonly forgetting: Forgetting;
  /** `null`: what is typed cannot be asked for. */
  readonly of: ErasureOf | null;
}

/** A dry run, what it found, and only then the button that cannot be undone; then how far it has come. */
export function ForgetSteps({ forgetting, of }: ForgetStepsProps): ReactElement {
  const say = useSay();
  const { plan, now, hasEnded, failure, busy, look, begin } = forgetting;
  return (
    <>
      {now === null && (
        <div className="form-row">
          <Button isPending={busy} isDisabled={of === null} onPress={() => of !== null && void look(of)}>
            {say('forgetting.look')}
          </Button>
          {plan !== null && of !== null && plan.goes > 0 && (
            <Button kind="primary" isPending={busy} onPress={() => void begin(of)}>
              {say('forgetting.begin')}
            </Button>
          )}
        </div>
      )}
      {plan !== null && (
        <ul aria-label={say('forgetting.plan')}>
          {planWords(say, plan).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <output>
        {now !== null
          && `${say('forgetting.running', { sales: now.sales })} ${say(`forgetting.stage.${now.stage}`)}`}
        {hasEnded && say('forgetting.ended')}
      </output>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
    </>
  );
}

function planWords(say: Say, { goes, young, open, owed }: ErasurePlan): readonly string[] {
  return [
    say('forgetting.goes', { sales: goes }),
    ...(young > 0 ? [say('forgetting.young', { sales: young })] : []),
    ...(open > 0 ? [say('forgetting.open', { sales: open })] : []),
    ...(owed > 0 ? [say('forgetting.owed', { sales: owed })] : []),
    ...(goes > 0 ? [say('forgetting.no_way_back')] : []),
  ];
}
