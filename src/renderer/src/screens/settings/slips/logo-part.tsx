import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { LogoView } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { failureText } from '../../../text/failures';
import { logoProblem } from './logo-words';

interface LogoPartProps {
  readonly logo: LogoView;
  readonly onChanged: () => void;
}

type Refused = FailureOf<'logo:choose'> | FailureOf<'logo:remove'> | FailureOf<'logo:put-back'>;

/** The shop's own picture: choose, remove, put back. Each is true at once, without Save. */
export function LogoPart({ logo, onChanged }: LogoPartProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const during = async (work: Promise<Result<unknown, Refused>>, done: string): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await work;
    setBusy(false);
    if (answer.ok) {
      setSaid({ tone: 'good', text: done });
      onChanged();
      return;
    }
    const { failure } = answer;
    setSaid({
      tone: failure.code === 'cancelled' ? 'plain' : 'bad',
      text: logoProblem(failure.cause) ?? failureText(say, failure),
    });
  };

  return (
    <div className="logo-part">
      <span className="field-label">Logo</span>
      {logo.kind === 'none' && (
        <p className="field-help">A PNG or JPEG of at most 5 MB, black on white at best.</p>
      )}
      {logo.kind === 'shown' && <p className="field-help">{logo.name}</p>}
      {logo.kind === 'unreadable' && (
        <Note tone="care">
          The logo {logo.name} cannot be read any more. Slips print without it. Choose it again.
        </Note>
      )}
      <div className="form-row">
        <Button
          isPending={busy}
          onPress={() => void during(galla['logo:choose']({}), 'The logo is on every slip from now on.')}
        >
          {logo.kind === 'none' ? 'Choose a picture' : 'Choose another picture'}
        </Button>
        {logo.kind !== 'none' && (
          <Button kind="quiet" onPress={() => void during(galla['logo:remove']({}), 'The logo is removed.')}>
            Remove logo
          </Button>
        )}
        {logo.kind === 'none' && logo.canPutBack && (
          <Button kind="quiet" onPress={() => void during(galla['logo:put-back']({}), 'The logo is back.')}>
            Put logo back
          </Button>
        )}
      </div>
      <Said remark={said} />
    </div>
  );
}
