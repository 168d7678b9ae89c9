import type { Failure, FailureCode } from '../../../../preload/contract/bridge/failures';
import type { PeopleCalls } from '../../../../preload/contract/bridge/calls/people-calls';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import type { CounterSession } from '../../../people/counter-session';
import type { EditPeople } from '../../../people/edit-people';
import type { People } from '../../../people/people';
import type { PeopleBook } from '../../../people/people-book';
import type { NotWritten } from '../../../people/people-refusal';
import { rightsIn } from '../../admits';
import { readCall } from '../../door';
import type { Handlers } from '../../handlers';
import { asRead, notWritten } from '../journal-refusal';

/** The handlers of all calls of people, those of the recovery code among them. */
export type PeopleHandlers = Pick<Handlers, keyof PeopleCalls>;

/** What the calls of people stand on. */
export interface PeopleHandlerParts {
  readonly people: People;
  readonly book: PeopleBook;
  readonly session: CounterSession;
  readonly edit: EditPeople;
  readonly status: () => Promise<AppStatus>;
}

type PeopleCall =
  | 'people:unlock'
  | 'people:lock'
  | 'people:stay'
  | 'people:list'
  | 'people:names'
  | 'people:add'
  | 'people:change'
  | 'people:speak'
  | 'people:set-pin'
  | 'people:lift-wait'
  | 'people:allow'
  | 'rights:read'
  | 'rights:save'
  | 'changes:page';

/** The handlers of people and rights. */
export function peopleHandlers(parts: PeopleHandlerParts): Pick<Handlers, PeopleCall> {
  const { people, book, session, edit, status } = parts;

  /** The list as it is now, if this went well. */
  function listed<C extends FailureCode>(done: Result<unknown, Failure<C> | NotWritten>) {
    return done.ok ? ok(people.list()) : refused(done.failure);
  }

  return {
    async 'people:unlock'({ person, secret }) {
      const unlocked = await people.unlock(person, secret);
      return unlocked.ok ? ok(await status()) : refused(unlocked.failure);
    },
    async 'people:lock'() {
      session.lock();
      return ok(await status());
    },
    'people:stay'() {
      session.stay();
      return ok({});
    },
    async 'people:list'() {
      await book.known();
      return ok(people.list());
    },
    async 'people:names'() {
      await book.known();
      return ok(people.list().map(({ id, name }) => ({ id, name })));
    },
    'people:add': async (typed, caller) => listed(await edit.add(typed, caller)),
    'people:change': async ({ person, ...typed }, caller) => listed(await edit.change(person, typed, caller)),
    async 'people:speak'({ language }, caller) {
      const changed = await edit.speak(language, caller);
      return changed.ok ? ok(await status()) : refused(changed.failure);
    },
    'people:set-pin': async ({ person, pin }, caller) => listed(await edit.setPin(person, pin, caller)),
    'people:lift-wait': async ({ person }, caller) => listed(await edit.liftWait(person, caller)),
    async 'people:allow'({ person, secret, call, request }, caller) {
      const asked = readCall(call, request);
      if (!asked.ok) return asked;
      const needed = rightsIn(asked.value.needed);
      const allowed = await people.allow({ ...asked.value, person, secret, needed }, caller);
      return allowed.ok ? ok({}) : refused(allowed.failure);
    },
    async 'rights:read'() {
      await book.known();
      return ok(people.rights());
    },
    async 'rights:save'({ rights }, caller) {
      const saved = await edit.saveRights(rights, caller);
      return saved.ok ? ok(people.rights()) : refused(saved.failure);
    },
    async 'changes:page'({ before }) {
      // A switch shows what was pressed before it is saved: whoever looks at once finds it here as well.
      await edit.settled();
      await book.known();
      const journal = book.journal();
      // Without a journal nothing was noted.
      return journal === null ? ok({ changes: [], before: null }) : asRead(await journal.changesPage(before));
    },
  };
}

/** What a refusal means to a person. */
export function refused<C extends FailureCode>(failure: Failure<C> | NotWritten) {
  return 'kind' in failure ? notWritten(failure.failure) : fail(failure);
}
