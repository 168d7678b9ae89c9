import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { LogoView } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
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

  const during = async (
    work: Promise<Result<unknown, Refused>>,
    done: (inWords: Say) => string,
  ): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await work;
    setBusy(false);
    if (answer.ok) {
      setSaid({ tone: 'good', says: done });
      onChanged();
      return;
    }
    const { failure } = answer;
    setSaid({
      tone: failure.code === 'cancelled' ? 'plain' : 'bad',
      says: (inWords) => logoProblem(inWords, failure.cause) ?? failureText(inWords, failure),
    });
  };

  return (
    <div className="logo-part">
      <span className="field-label">{say('settings.logo.name')}</span>
      {logo.kind === 'none' && <p className="field-help">{say('settings.logo.help')}</p>}
      {logo.kind === 'shown' && <p className="field-help">{logo.name}</p>}
      {logo.kind === 'unreadable' && (
        <Note tone="care">{say('settings.logo.unreadable', { file: logo.name })}</Note>
      )}
      <div className="form-row">
        <Button
          isPending={busy}
          onPress={() => void during(galla['logo:choose']({}), (inWords) => inWords('settings.logo.chosen'))}
        >
          {say(`settings.logo.${logo.kind === 'none' ? 'choose' : 'choose_another'}`)}
        </Button>
        {logo.kind !== 'none' && (
          <Button
            kind="quiet"
            onPress={() =>
              void during(galla['logo:remove']({}), (inWords) => inWords('settings.logo.removed'))
            }
          >
            {say('settings.logo.remove')}
          </Button>
        )}
        {logo.kind === 'none' && logo.canPutBack && (
          <Button
            kind="quiet"
            onPress={() =>
              void during(galla['logo:put-back']({}), (inWords) => inWords('settings.logo.back'))
            }
          >
            {say('settings.logo.put_back')}
          </Button>
        )}
      </div>
      <Said remark={said} />
    </div>
  );
}
