import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { textSizes } from '../../../../../preload/contract/settings/text-size';
import { Choice } from '../../../components/form/choice';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';

/** How large all screens are written. It is so at once: whoever chooses wants to see it. */
export function TextSizeChoice(): ReactElement {
  const say = useSay();
  const { textSize } = useAppStatus();
  const [refusal, setRefusal] = useState<FailureOf<'app:text-size'> | null>(null);

  async function choose(chosen: string): Promise<void> {
    const size = textSizes.find((each) => String(each) === chosen);
    if (size === undefined) return;
    const answer = await galla['app:text-size']({ to: size });
    setRefusal(answer.ok ? null : answer.failure);
  }

  return (
    <div className="section text-size">
      <Choice
        label={say('settings.text_size.label')}
        value={String(textSize)}
        options={textSizes.map((size) => ({
          value: String(size),
          name: say('settings.text_size.percent', { percent: String(size) }),
        }))}
        onChange={(chosen) => void choose(chosen)}
        problem={refusal === null ? undefined : failureText(say, refusal)}
      />
      <p className="lead">{say('settings.text_size.lead')}</p>
    </div>
  );
}
