import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { CopiesState, CopiesView } from '../../../../../preload/contract/copies/copies';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { spelled } from '../../../components/said/text-looks';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useMay } from '../../../page/may';
import { useNow } from '../../../page/use-now';
import { useSay, useSayRich } from '../../../page/use-say';
import { loadOperators } from '../../../store/operator-store';
import { roughly } from '../../../text/time';
import { RestorePart } from '../../restore/restore-part';
import { RecoveryCodeShown } from '../account/recovery-code-shown';
import { ChooseForm } from './choose-form';
import { copyFailure } from './copy-failure';
import '../../../components/facts.css';
import './copies.css';

type Doing = 'choose' | 'restore' | null;

/** Copies of the journal elsewhere: where they go, how old the newest is, and the way back. */
export function CopiesSection({ isShown }: { readonly isShown: boolean }): ReactElement {
  const say = useSay();
  const may = useMay('owner');
  return (
    <section className="section" aria-label={say('settings.sections.copies')}>
      <Heading level={2}>{say('settings.sections.copies')}</Heading>
      <p className="lead">{say('copies.lead')}</p>
      {may ? <Owners isShown={isShown} /> : <p>{say('copies.owner_only')}</p>}
    </section>
  );
}

function Owners({ isShown }: { readonly isShown: boolean }): ReactElement {
  const say = useSay();
  const { elsewhere } = useAppStatus();
  const [view, setView] = useState<CopiesView | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [code, setCode] = useState<string | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const folder = view?.folder ?? null;

  useEffect(() => {
    if (!isShown) return;
    const read = async (): Promise<void> => {
      const answer = await galla['copies:read']({});
      if (answer.ok) setView(answer.value);
    };
    void read();
  }, [isShown]);
  // SECURITY: out of sight it is gone.
  useEffect(() => () => setCode(null), []);

  const during = async (call: 'copies:now' | 'copies:stop', done: string): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla[call]({});
    setBusy(false);
    if (answer.ok) {
      setView(answer.value);
      setSaid({ tone: 'good', text: done });
      return;
    }
    const { failure } = answer;
    setSaid({ tone: 'bad', says: (inWords) => copyFailure(inWords, failure) });
  };

  if (doing === 'restore')
    return <RestorePart onLeave={() => setDoing(null)} onPutBack={() => void loadOperators()} />;
  if (doing === 'choose')
    return (
      <ChooseForm
        onChosen={(chosen) => {
          setView(chosen.view);
          setCode(chosen.code);
          setDoing(null);
        }}
        onLeave={() => setDoing(null)}
      />
    );
  return (
    <>
      {view !== null && <Facts view={view} state={elsewhere} isToldBelow={said?.tone === 'bad'} />}
      {code !== null && (
        <div className="copies-code">
          <p>{say('copies.code_says')}</p>
          <RecoveryCodeShown code={code} onKept={() => setCode(null)} />
        </div>
      )}
      <div className="form-row">
        {folder !== null && (
          <Button isPending={busy} onPress={() => void during('copies:now', say('copies.made'))}>
            {say('copies.now')}
          </Button>
        )}
        <Button onPress={() => setDoing('choose')}>
          {say(folder === null ? 'copies.choose' : 'copies.change')}
        </Button>
        {folder !== null && (
          <Button kind="quiet" onPress={() => void during('copies:stop', say('copies.stopped'))}>
            {say('copies.stop')}
          </Button>
        )}
        <Button onPress={() => setDoing('restore')}>{say('restore.name')}</Button>
      </div>
      <Said remark={said} />
    </>
  );
}

interface FactsProps {
  readonly view: CopiesView;
  /** As main told it last: a copy may have been made since. */
  readonly state: CopiesState;
  /** What went wrong just now stands under the buttons: it is not said twice. */
  readonly isToldBelow: boolean;
}

function Facts({ view, state, isToldBelow }: FactsProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const now = useNow();
  const { folder, kept } = view;
  if (folder === null || state.kind === 'off') return <p>{say('copies.off')}</p>;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say('copies.folder')}</dt>
          <dd>{sayRich('copies.folder_is', { folder, spelled })}</dd>
        </div>
        <div>
          <dt>{say('copies.newest')}</dt>
          <dd>
            {state.newestAt === null
              ? say('copies.none_yet')
              : say('copies.newest_is', { age: roughly(say, now - state.newestAt), count: kept.length })}
          </dd>
        </div>
      </dl>
      {state.problem !== null && !isToldBelow && (
        <Note tone="care">{say(`copies.problem.${state.problem}`)}</Note>
      )}
    </>
  );
}
