import { useEffect, useRef, type ReactElement } from 'react';
import type { AppStatus, Settings } from '../../../../preload/contract/settings/settings';
import { GroupedTabs } from '../../components/grouped/grouped-tabs';
import { Part } from '../../components/part/part';
import { goTo, usePart } from '../../page/navigation';
import { useSay } from '../../page/use-say';
import { parts, type SettingsPart } from './groups';
import { PartView } from './part-view';
import type { SavePart } from './use-settings';
import { useShownParts } from './use-shown-parts';

interface SettingsGroupsProps {
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly savePart: SavePart;
}

/** The groups of settings. All parts stay drawn: what was typed in one is still there after a look at another. */
export function SettingsGroups({ status, settings, savePart }: SettingsGroupsProps): ReactElement {
  const say = useSay();
  const shownParts = useShownParts();
  const part = usePart(parts);
  const last = useRef<SettingsPart | null>(null);

  // Who comes back by the link finds Settings as they were left, with what was typed there.
  useEffect(() => {
    if (location.hash.includes('/')) last.current = part;
    else if (last.current !== null) goTo('settings', last.current);
  }, [part]);

  return (
    <GroupedTabs
      name={say('settings.groups.name')}
      groups={shownParts.map(({ group, shown }) => ({
        group,
        title: say(`settings.groups.${group}`),
        about: say('settings.groups.parts', { parts: shown.map((each) => say(`settings.sections.${each}`)) }),
        parts: shown.map((each) => ({ part: each, title: say(`settings.sections.${each}`) })),
      }))}
      part={part}
      onOpen={(opened) => goTo('settings', opened)}
      keepsAll
    >
      {(each) => (
        // A part that falls leaves what was typed in the others.
        <Part part="settings">
          <PartView
            part={each}
            isShown={each === part}
            status={status}
            settings={settings}
            savePart={savePart}
          />
        </Part>
      )}
    </GroupedTabs>
  );
}
