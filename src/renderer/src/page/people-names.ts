import { create } from 'zustand';
import type { PersonId } from '../../../preload/contract/ids';
import { galla } from './bridge';

/** What people of the shop are called, those who have left among them: what was written names them by their ids. */
const namesStore = create<{ readonly names: ReadonlyMap<PersonId, string> }>(() => ({ names: new Map() }));

let asking = false;
let round = 0;

/** All that main has said. */
export function useNames(): ReadonlyMap<PersonId, string> {
  return namesStore(({ names }) => names);
}

/** What this one is called; `null`: main has not said, or does not know. */
export function useNameOf(person: PersonId | null): string | null {
  return namesStore(({ names }) => (person === null ? null : (names.get(person) ?? null)));
}

/** Asks main, where a name is missing. Somebody may have been added since. */
export async function learnNames(person: PersonId): Promise<void> {
  if (asking || namesStore.getState().names.has(person)) return;
  asking = true;
  const mine = round;
  const answer = await galla['people:names']({});
  if (mine !== round) return;
  asking = false;
  if (answer.ok) namesStore.setState({ names: new Map(answer.value.map(({ id, name }) => [id, name])) });
}

/** Another one stands at the counter, or nobody. */
export function forgetNames(): void {
  round += 1;
  asking = false;
  namesStore.setState({ names: new Map() });
}
