import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import './recovery.css';

interface RecoveryCodeShownProps {
  readonly code: string;
  /** Whoever is there has it on paper. */
  readonly onKept: () => void;
}

/** A recovery code that was just made: read or printed, this once. */
export function RecoveryCodeShown({ code, onKept }: RecoveryCodeShownProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);

  const print = async (): Promise<void> => {
    const answer = await galla['recovery:print']({});
    if (!answer.ok) setSaid({ tone: 'bad', failure: answer.failure });
    else if (answer.value.state === 'sent')
      setSaid({ tone: 'good', says: (inWords) => inWords('people.recovery.printed') });
    else {
      const { cause } = answer.value;
      setSaid({ tone: 'bad', says: (inWords) => inWords(`print.${cause}`) });
    }
  };

  return (
    <>
      <div className="recovery-code">
        <output className="id" aria-label={say('people.recovery.code')}>
          {code}
        </output>
        <p>{say('people.recovery.once')}</p>
      </div>
      <div className="form-row">
        <Button kind="primary" onPress={() => void print()}>
          {say('people.recovery.print')}
        </Button>
        <Button onPress={onKept}>{say('people.recovery.kept')}</Button>
        <Said remark={said} />
      </div>
    </>
  );
}
