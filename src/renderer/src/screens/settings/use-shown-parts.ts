import { useMay } from '../../page/may';
import { groupNames, partsOf, type Group, type SettingsPart } from './groups';

/** Parts that ask main for what only the owner may know as soon as they are drawn. */
const ownersOnly: ReadonlySet<SettingsPart> = new Set([
  'copies',
  'moving',
  'forgetting',
  'evidence',
  'support',
]);

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
      (part) => (part !== 'people' || mayPeople) && (!ownersOnly.has(part) || isOwner),
    ),
  }));
}
