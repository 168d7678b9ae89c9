import { useState, type ReactElement } from 'react';
import { Part } from '../components/part/part';
import { galla } from '../page/bridge';
import { setConnecting } from '../store/connecting';
import { useAppStatus } from '../page/app-status';
import { keysOf } from '../keyboard/keymap';
import { perform, useKeyActions } from '../keyboard/key-actions';
import { loadLater } from '../page/load-later';
import { useSay } from '../page/use-say';

const KeysSheet = loadLater(async () => (await import('./keys-sheet')).KeysSheet);
const PracticeSheet = loadLater(async () => (await import('./practice-sheet')).PracticeSheet);

/** The keys that are used all day, and while practising the reminder that no money moves. */
export function Footer(): ReactElement {
  const say = useSay();
  const { mode, account, lock } = useAppStatus();
  const hints = keysOf(lock.kind !== 'none').filter(({ hint }) => hint);
  const [sheet, setSheet] = useState<'keys' | 'practice' | null>(null);
  const close = (): void => setSheet(null);
  useKeyActions({ keys: () => setSheet('keys') });

  return (
    <footer className="frame-foot">
      <ul className="frame-hints" aria-label={say('frame.keys.name')}>
        {hints.map(({ key, says }) => (
          <li key={key}>
            <kbd>{key}</kbd> {says(say)}
          </li>
        ))}
      </ul>
      <button type="button" className="frame-button" onClick={() => setSheet('keys')}>
        {say('frame.keys.all')}
      </button>
      <button type="button" className="frame-button" onClick={() => perform('help')}>
        {say('help.title')}
      </button>
      {mode === 'practice' && (
        <div className="frame-practice">
          <p role="note">{say('frame.practice.mode')}</p>
          <span className="frame-no-money">{say('frame.practice.no_money')}</span>
          <button type="button" className="frame-button" onClick={() => setSheet('practice')}>
            {say('frame.practice.numbers')}
          </button>
          {account === null ? (
            <button type="button" className="frame-button" onClick={() => setConnecting(true)}>
              {say('frame.practice.connect')}
            </button>
          ) : (
            <button type="button" className="frame-button" onClick={() => void galla['app:work']({})}>
              {say('frame.practice.work')}
            </button>
          )}
        </div>
      )}
      <Part part="sheet" onLeave={close}>
        {sheet === 'keys' && <KeysSheet onClose={close} />}
        {sheet === 'practice' && <PracticeSheet onClose={close} />}
      </Part>
    </footer>
  );
}
