import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import '../tabs.css';
import './grouped-tabs.css';

/** A group of parts, as it is drawn. */
export interface TabGroup<Group extends string, Part extends string> {
  readonly group: Group;
  readonly title: string;
  /** What is in it, under its title. */
  readonly about: string;
  readonly parts: readonly { readonly part: Part; readonly title: string }[];
}

interface GroupedTabsProps<Group extends string, Part extends string> {
  /** What the list of groups is called. */
  readonly name: string;
  readonly groups: readonly TabGroup<Group, Part>[];
  /** The part that is open. */
  readonly part: Part;
  readonly onOpen: (part: Part) => void;
  /** All parts stay drawn: what was typed in one is still there after a look at another. */
  readonly keepsAll?: boolean;
  readonly children: (part: Part) => ReactNode;
}

/** The groups beside what is open of them, and above that the parts of the group. */
export function GroupedTabs<Group extends string, Part extends string>({
  name,
  groups,
  part,
  onOpen,
  keepsAll = false,
  children,
}: GroupedTabsProps<Group, Part>): ReactElement {
  const open = groups.find(({ parts }) => parts.some((each) => each.part === part)) ?? groups[0];
  /** Where each group was left. */
  const lastOf = useRef(new Map<Group, Part>());
  const openGroup = open?.group;

  useEffect(() => {
    if (openGroup !== undefined) lastOf.current.set(openGroup, part);
  }, [openGroup, part]);

  const goToGroup = (key: unknown): void => {
    const chosen = groups.find(({ group }) => group === key);
    const [first] = chosen?.parts ?? [];
    const last = chosen === undefined ? undefined : lastOf.current.get(chosen.group);
    const next = chosen?.parts.find((each) => each.part === last) ?? first;
    if (next !== undefined) onOpen(next.part);
  };

  return (
    <Tabs
      orientation="vertical"
      className="grouped"
      selectedKey={open?.group ?? ''}
      onSelectionChange={goToGroup}
    >
      <TabList className="tab-list" aria-label={name}>
        {groups.map(({ group, title, about }) => (
          <Tab key={group} className="tab grouped-group" id={group}>
            <span className="grouped-name">{title}</span> <small>{about}</small>
          </Tab>
        ))}
      </TabList>
      {groups.map(({ group, title, parts }) => (
        <TabPanel key={group} className="grouped-panel" id={group} shouldForceMount={keepsAll}>
          <Tabs
            className="grouped-parts"
            selectedKey={parts.some((each) => each.part === part) ? part : (parts[0]?.part ?? part)}
            onSelectionChange={(key) => {
              const chosen = parts.find((each) => each.part === key);
              // A group that is out of sight goes nowhere.
              if (chosen !== undefined && group === openGroup) onOpen(chosen.part);
            }}
          >
            <TabList className="tab-list" aria-label={title}>
              {parts.map((each) => (
                <Tab key={each.part} className="tab" id={each.part}>
                  {each.title}
                </Tab>
              ))}
            </TabList>
            {parts.map((each) => (
              <TabPanel
                key={each.part}
                className="grouped-part"
                id={each.part}
                data-part={each.part}
                shouldForceMount={keepsAll}
              >
                {children(each.part)}
              </TabPanel>
            ))}
          </Tabs>
        </TabPanel>
      ))}
    </Tabs>
  );
}
