import { useEffect, useState, type ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Button } from '../../../components/button';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

/** How far main is with a statement, and a way to stop it. */
export function StatementProgress(): ReactElement {
  const say = useSay();
  const [share, setShare] = useState(0);
  useEffect(() => galla.on['statement:progress'](({ share: done }) => setShare(done)), []);
  return (
    <div className="statement-running">
      <ProgressBar aria-label={say('statement.working')} value={share} maxValue={1} className="statement-bar">
        {({ percentage }) => (
          <>
            <span>{say('statement.working')}</span>
            <span className="statement-track">
              <span style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => void galla['statement:stop']({})}>{say('statement.stop')}</Button>
    </div>
  );
}
