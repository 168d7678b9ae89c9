import { useEffect, useRef, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { AppStatus, Settings } from '../../../../preload/contract/settings/settings';
import { Part } from '../../components/part/part';
import { goTo, usePart } from '../../page/navigation';
import { useSay } from '../../page/use-say';
import { groupOf, parts, type Group, type SettingsPart } from './groups';
import { PartView } from './part-view';
import type { SavePart } from './use-settings';
import { useShownParts } from './use-shown-parts';
import '../../components/tabs.css';

interface SettingsGroupsProps {
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly savePart: SavePart;
}

/** The groups beside what is open of them, and above that the parts of the group. */
export function SettingsGroups({ status, settings, savePart }: SettingsGroupsProps): ReactElement {
  const say = useSay();
  const shownParts = useShownParts();
  const part = usePart(parts);
  /** Where each group was left. */
  const lastOf = useRef<Partial<Record<Group, SettingsPart>>>({});
  const last = useRef<SettingsPart | null>(null);

  // Who comes back by the link finds Settings as they were left, with what was typed there.
  useEffect(() => {
    if (location.hash.includes('/')) {
      last.current = part;
      lastOf.current[groupOf(part)] = part;
    } else if (last.current !== null) goTo('settings', last.current);
  }, [part]);

  const openGroup = (name: unknown): void => {
    const opened = shownParts.find(({ group }) => group === name);
    const [first] = opened?.shown ?? [];
    if (opened !== undefined) goTo('settings', lastOf.current[opened.group] ?? first);
  };

  return (
    <Tabs
      orientation="vertical"
      className="settings-tabs"
      selectedKey={groupOf(part)}
      onSelectionChange={openGroup}
    >
      <TabList className="tab-list" aria-label={say('settings.groups.name')}>
        {shownParts.map(({ group, shown }) => (
          <Tab key={group} className="tab settings-group" id={group}>
            <span className="settings-group-name">{say(`settings.groups.${group}`)}</span>{' '}
            <small>
              {say('settings.groups.parts', { parts: shown.map((each) => say(`settings.sections.${each}`)) })}
            </small>
          </Tab>
        ))}
      </TabList>
      {/* All parts stay mounted: what was typed in one is still there after a look at another. */}
      {shownParts.map(({ group, shown }) => (
        <TabPanel key={group} className="settings-group-panel" id={group} shouldForceMount>
          <Tabs
            className="settings-parts"
            selectedKey={shown.includes(part) ? part : (shown[0] ?? part)}
            onSelectionChange={(key) => {
              // A group that is out of sight goes nowhere.
              if (groupOf(part) === group) goTo('settings', String(key));
            }}
          >
            <TabList className="tab-list" aria-label={say(`settings.groups.${group}`)}>
              {shown.map((each) => (
                <Tab key={each} className="tab" id={each}>
                  {say(`settings.sections.${each}`)}
                </Tab>
              ))}
            </TabList>
            {shown.map((each) => (
              <TabPanel key={each} className="settings-panel" id={each} data-part={each} shouldForceMount>
                {/* A part that falls leaves what was typed in the others. */}
                <Part part="settings">
                  <PartView
                    part={each}
                    isShown={each === part}
                    status={status}
                    settings={settings}
                    savePart={savePart}
                  />
                </Part>
              </TabPanel>
            ))}
          </Tabs>
        </TabPanel>
      ))}
    </Tabs>
  );
}
