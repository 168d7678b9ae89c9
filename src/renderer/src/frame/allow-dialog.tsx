import type { ReactElement } from 'react';
import { PersonEntry } from '../components/people/person-entry';
import { Note } from '../components/said/note';
import { Sheet } from '../components/sheet/sheet';
import { useAllowing, type Asked } from '../page/allowing';
import { useAppStatus } from '../page/app-status';
import { galla } from '../page/bridge';
import { useSay } from '../page/use-say';
import './allow-dialog.css';

/** Where somebody else allows what whoever is at the counter may not do, when that is asked for. */
export function AllowDialog(): ReactElement | null {
  const asked = useAllowing((state) => state.asked);
  return asked === null ? null : <OpenDialog asked={asked} />;
}

function OpenDialog({ asked }: { readonly asked: Asked }): ReactElement {
  const say = useSay();
  const { lock } = useAppStatus();
  const { call, request, right, answer } = asked;
  const helpers = lock.kind === 'open' ? lock.others.filter(({ rights }) => rights.includes(right)) : [];
  const allow = async (person: string, secret: string) => {
    const allowed = await galla['people:allow']({ person, secret, call, request });
    if (allowed.ok) answer(true);
    return allowed;
  };
  return (
    <Sheet title={say('people.allow.title')} onClose={() => answer(false)}>
      <div className="allow">
        <p>
          {say('people.allow.needs')} <strong>{say(`people.right.${right}`)}</strong>
        </p>
        {helpers.length === 0 ? (
          <Note tone="care">{say('people.allow.nobody')}</Note>
        ) : (
          <PersonEntry people={helpers} go={say('people.allow.go')} onSecret={allow} />
        )}
      </div>
    </Sheet>
  );
}
