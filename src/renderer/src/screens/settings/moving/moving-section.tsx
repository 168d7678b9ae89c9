import { useRef, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { copiedIs, type Away } from '../../../../../preload/contract/moving/moving';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { useAppStatus } from '../../../page/app-status';
import { useMay } from '../../../page/may';
import { nextFrame } from '../../../page/next-frame';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { MoveForm, type Doing } from './move-form';
import './moving.css';

/** The shop goes to another computer; and whether this one sells again. */
export function MovingSection(): ReactElement {
  const say = useSay();
  const may = useMay('owner');
  const { mode } = useAppStatus();
  return (
    <section className="section" aria-label={say('settings.sections.moving')}>
      <Heading level={2}>{say('settings.sections.moving')}</Heading>
      <p className="lead">{say('moving.lead')}</p>
      {!may && <p>{say('moving.owner_only')}</p>}
      {may && (mode === 'real' ? <Owners /> : <p>{say('moving.practising')}</p>)}
    </section>
  );
}

function Owners(): ReactElement {
  const say = useSay();
  const { away, copiedFolder } = useAppStatus();
  const [doing, setDoing] = useState<Doing | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const leave = (): void => {
    setDoing(null);
    // The form is gone, and the focus with it.
    void nextFrame().then(() => place.current?.querySelector('button')?.focus());
  };

  return (
    <div ref={place} className="section">
      {away !== null && <Gone away={away} />}
      {copiedFolder && <Note tone="care">{say('moving.copied.says')}</Note>}
      {doing !== null ? (
        <MoveForm key={doing} what={doing} onLeave={leave} />
      ) : (
        <>
          {away === null && !copiedFolder && (
            <ol className="moving-steps">
              <li>{say('moving.before.close')}</li>
              <li>{say('moving.before.file')}</li>
              <li>{say('moving.before.after')}</li>
            </ol>
          )}
          <div className="form-row">
            <Button onPress={() => setDoing('out')}>
              {say(away === null ? 'moving.out' : 'moving.out_again')}
            </Button>
            {away !== null && <Button onPress={() => setDoing('stay')}>{say('moving.stay')}</Button>}
            {copiedFolder
              && copiedIs.map((is) => (
                <Button key={is} onPress={() => setDoing(is)}>
                  {say(`moving.${is}`)}
                </Button>
              ))}
          </div>
        </>
      )}
    </div>
  );
}

function Gone({ away }: { readonly away: Away }): ReactElement {
  const say = useSay();
  return (
    <Note tone="care">{say(`moving.is_${away.kind}`, { time: dateTime(say, away.since, 'minutes') })}</Note>
  );
}
