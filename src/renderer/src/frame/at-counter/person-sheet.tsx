import type { ReactElement } from 'react';
import type { Person } from '../../../../preload/contract/people/person';
import { LanguagePicker } from '../../components/form/language-picker';
import { Sheet } from '../../components/sheet/sheet';
import { galla } from '../../page/bridge';

interface PersonSheetProps {
  readonly person: Pick<Person, 'name' | 'language'>;
  readonly onClose: () => void;
}

/** What whoever is at the counter chooses for themselves. */
export function PersonSheet({ person, onClose }: PersonSheetProps): ReactElement {
  return (
    <Sheet title={person.name} onClose={onClose}>
      <LanguagePicker
        value={person.language}
        onChoose={(language) => galla['people:speak']({ language })}
        startsHere
      />
    </Sheet>
  );
}
