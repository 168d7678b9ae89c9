import type { ReactElement } from 'react';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useSay } from '../../../page/use-say';
import { CallOff } from './call-off';
import { show } from './close-store';
import type { View } from './view';
import { DrawnSign } from '../../../components/said/drawn-sign';

interface StepButtonsProps {
  readonly draft: CloseDraft;
  /** What Enter does. */
  readonly goes: string;
  readonly isShut?: boolean;
  /** Where it is counted once more, and where Esc leads. */
  readonly countsAt: View;
  readonly backTo: View;
}

/** The ways out of a step behind the count: on, once more, back, and out of it all. */
export function StepButtons(props: StepButtonsProps): ReactElement {
  const { draft, goes, isShut = false, countsAt, backTo } = props;
  const say = useSay();
  return (
    <div className="form-row">
      <SubmitButton size="large" isDisabled={isShut}>
        {goes}
        <kbd aria-hidden>
          <DrawnSign sign="enter" />
        </kbd>
      </SubmitButton>
      <Button size="large" onPress={() => show(countsAt)}>
        {say('close.count.again')}
      </Button>
      <Button kind="quiet" onPress={() => show(backTo)}>
        {say('close.back')}
        <kbd aria-hidden>Esc</kbd>
      </Button>
      <CallOff draft={draft} />
    </div>
  );
}
