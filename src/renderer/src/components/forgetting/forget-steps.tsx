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
  /** Something was chosen that is not kept yet: it is, before anything is forgotten. Answers whether it went well. */
  readonly keep?: () => Promise<boolean>;
}

/** A dry run, what it found, and only then the button that cannot be undone; then how far it has come. */
export function ForgetSteps({ forgetting, of, keep }: ForgetStepsProps): ReactElement {
  const say = useSay();
  const { plan, now, hasEnded, failure, busy, look, begin, reset } = forgetting;
  const goes = plan !== null && plan.goes > 0;

  async function go(wanted: ErasureOf): Promise<void> {
    if (keep !== undefined && !(await keep())) return;
    if (goes) await begin(wanted);
    else reset();
  }

  return (
    <>
      {now === null && (
        <div className="form-row">
          <Button isPending={busy} isDisabled={of === null} onPress={() => of !== null && void look(of)}>
            {say('forgetting.look')}
          </Button>
          {plan !== null && of !== null && (goes || keep !== undefined) && (
            <Button kind="primary" isPending={busy} onPress={() => void go(of)}>
              {say(
                goes
                  ? keep === undefined
                    ? 'forgetting.begin'
                    : 'forgetting.keep_and_begin'
                  : 'forgetting.keep',
              )}
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
