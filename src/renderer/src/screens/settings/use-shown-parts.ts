import { useMay } from '../../page/may';
import { groupNames, partsOf, type Group, type SettingsPart } from './groups';

/** The groups, each with those of its parts that whoever is at the counter may see. */
export function useShownParts(): readonly {
  readonly group: Group;
  readonly shown: readonly SettingsPart[];
}[] {
  const mayPeople = useMay('people');
  const isOwner = useMay('owner');
  return groupNames.map((group) => ({
    group,
    shown: partsOf(group).filter(
      (part) => (part !== 'people' || mayPeople) && ((part !== 'support' && part !== 'evidence') || isOwner),
    ),
  }));
}
