import { useEffect, type ReactElement } from 'react';
import type { PersonId } from '../../../../preload/contract/ids';
import { useSay } from '../../page/use-say';
import { sideBySide } from '../../text/side-by-side';
import { learnNames, useNameOf } from '../../store/people-names';

interface WhoProps {
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  /** They came in by name alone. */
  readonly notVerified?: boolean;
}

/** Who did something, and who else allowed it. Nothing in a shop that knows no people, and of what Galla does by itself. */
export function Who({ by, allowedBy, notVerified = false }: WhoProps): ReactElement | null {
  const say = useSay();
  const [name, other] = [useNameOf(by), useNameOf(allowedBy)];
  useEffect(() => {
    for (const person of [by, allowedBy]) if (person !== null) void learnNames(person);
  }, [by, allowedBy]);
  if (name === null) return null;
  const who = other === null ? say('people.who.by', { name }) : say('people.who.allowed', { name, other });
  return <small>{sideBySide([who, notVerified ? say('people.who.not_verified') : ''])}</small>;
}
