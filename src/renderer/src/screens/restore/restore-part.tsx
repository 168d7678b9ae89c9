import { useState, type ReactElement } from 'react';
import type { RestoreCopy, RestoreList } from '../../../../preload/contract/copies/restore';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { CopyList } from './copy-list';
import { LookStep } from './look-step';
import { PassphraseStep } from '../../components/people/passphrase-step';
import { galla } from '../../page/bridge';
import './restore.css';

interface Begun {
  readonly ticket: string;
  readonly list: RestoreList;
}

interface RestorePartProps {
  readonly onLeave: () => void;
  /** Another journal is in place; operators may have come with it. */
  readonly onPutBack?: () => void;
}

/** Puts a copy of the journal back. Nothing is changed before the last button. */
export function RestorePart({ onLeave, onPutBack }: RestorePartProps): ReactElement {
  const say = useSay();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [copy, setCopy] = useState<RestoreCopy | null>(null);
  const [done, setDone] = useState(false);

  if (done)
    return (
      <div className="restore">
        <Note tone="good">{say('restore.done')}</Note>
        <div className="form-row">
          <Button autoFocus onPress={onLeave}>
            {say('restore.go_on')}
          </Button>
        </div>
      </div>
    );
  if (begun === null)
    return (
      <PassphraseStep
        label={say('restore.name')}
        lead={say('restore.lead')}
        go={say('restore.show')}
        ask={(typed) => galla['restore:begin'](typed)}
        onShown={setBegun}
        onLeave={onLeave}
      />
    );
  if (copy !== null)
    return (
      <LookStep
        ticket={begun.ticket}
        copy={copy}
        onBack={() => setCopy(null)}
        onOver={() => setBegun(null)}
        onDone={() => {
          setDone(true);
          onPutBack?.();
        }}
      />
    );
  return (
    <CopyList
      ticket={begun.ticket}
      list={begun.list}
      onList={(list) => setBegun({ ...begun, list })}
      onChosen={setCopy}
      onLeave={onLeave}
    />
  );
}
