import { useState, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components';
import type { Say } from '../../../../../preload/contract/words/say';
import { SearchBox } from '../../../components/form/search-box';
import { useMay } from '../../../page/may';
import { goTo } from '../../../page/navigation';
import { comesInFrames } from '../../../page/next-frame';
import { useSay } from '../../../page/use-say';
import { groupOf } from '../groups';
import type { Findable } from './findable';
import { focusSetting, hasControl } from './focus-setting';
import { useFound } from './use-found';
import '../../../components/form/options.css';
import './settings-search.css';

/** How many hits are in sight: whoever does not see theirs types another letter. */
const MOST_SHOWN = 7;

/** Finds a setting by its name, by what it does and by other words for it, and goes there. */
export function SettingsSearch(): ReactElement {
  const say = useSay();
  const isOwner = useMay('owner');
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const all = useFound(typed.trim());
  const found = all.slice(0, MOST_SHOWN);

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setIsHere(false);
  };

  const go = (setting: Findable): void => {
    setTyped('');
    goTo('settings', setting.part);
    void focusWhenDrawn(setting.part, say(setting.name));
  };

  /** Quicker than the list, which chooses its first a moment after typing. */
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent): void => {
    const [first] = found;
    if (key !== 'Enter' || first === undefined || currentTarget.hasAttribute('aria-activedescendant')) return;
    go(first);
  };

  return (
    <div className="settings-search" onFocus={() => setIsHere(true)} onBlur={onBlur}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchBox
          label={say('settings.find.name')}
          placeholder={say('settings.find.hint')}
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
        />
        {typed === '' && <kbd aria-hidden>F10</kbd>}
        {isHere && typed.trim() !== '' && (
          <div className="settings-hits">
            <output className="settings-hits-count">{countWords(say, all.length)}</output>
            <ListBox
              className="options"
              aria-label={say('settings.find.hits')}
              items={found.map((setting) => ({ id: setting.name, setting }))}
              onAction={(key: unknown) => {
                const chosen = found.find(({ name }) => name === key);
                if (chosen !== undefined) go(chosen);
              }}
            >
              {({ setting }) => (
                <ListBoxItem id={setting.name} textValue={say(setting.name)} className="option">
                  <span>{say(setting.name)}</span>{' '}
                  <span className="option-help">
                    {say('settings.find.where', {
                      group: say(`settings.groups.${groupOf(setting.part)}`),
                      part: say(`settings.sections.${setting.part}`),
                    })}
                    {setting.owner === 'shown' && !isOwner && (
                      <span className="settings-hit-owner"> {say('settings.find.owner')}</span>
                    )}
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </div>
        )}
      </Autocomplete>
    </div>
  );
}

function countWords(say: Say, count: number): string {
  if (count === 0) return say('settings.find.none');
  return count > MOST_SHOWN
    ? say('settings.find.cut', { count, most: MOST_SHOWN })
    : say('settings.find.count', { count });
}

/** How many frames a part may take to be drawn. */
const MOST_FRAMES = 30;

async function focusWhenDrawn(part: Findable['part'], name: string): Promise<void> {
  const panelOf = (): Element | null =>
    document.querySelector(`.grouped-part[data-part="${part}"]:not([inert])`);
  await comesInFrames(
    () => {
      const drawn = panelOf();
      return drawn !== null && drawn.getClientRects().length > 0 && hasControl(drawn);
    },
    (frames) => frames < MOST_FRAMES,
  );
  const panel = panelOf();
  if (panel !== null) focusSetting(panel, name);
}
