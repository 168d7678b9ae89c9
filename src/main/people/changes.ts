import type { Change } from '../journal/people/settings-changes';
import type { OperatorsFile } from '../operators/operators-file';
import type { Secrets } from '../settings/secrets';
import type { SettingsStore } from '../settings/settings-store';
import type { StoredSettings } from '../settings/stored-settings';

/** A value longer than this is cut, in characters of JSON. */
const MAX_VALUE = 500;
const MAX_PATH = 200;

/** Hears of changes that are on disk. Must not throw. */
export type NoteChanges = (changes: readonly Change[]) => void;

/** Of these it is told that they changed, never from what to what. */
const secret: ReadonlySet<string> = new Set(['owner'] satisfies readonly (keyof StoredSettings)[]);
/**
 * What is told elsewhere: a copy of what the journal says, and the way back of what is told. And what nobody answers for:
 * how large it is written, which copies were made elsewhere.
 */
const untold: ReadonlySet<string> = new Set([
  'people',
  'conditions.before',
  'textSize',
  'copies.since',
  'copies.closed',
  'copies.kept',
]);

/** What differs, leaf by leaf; a list is one leaf. */
export function differences(before: unknown, after: unknown, path: string): readonly Change[] {
  if (untold.has(path) || JSON.stringify(before) === JSON.stringify(after)) return [];
  if (secret.has(path)) return [{ what: path, from: null, to: null }];
  const [one, other] = [fieldsOf(before), fieldsOf(after)];
  if (one === null || other === null) {
    return [{ what: path.slice(0, MAX_PATH), from: valueOf(before), to: valueOf(after) }];
  }
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.flatMap((name) => differences(one.get(name), other.get(name), joined(path, name)));
}

/** The same store, which notes what each change that is on disk has changed, whoever made it. */
export function notingSettings(settings: SettingsStore, note: NoteChanges): SettingsStore {
  return {
    ...settings,
    update(change) {
      const before = settings.read();
      const saved = settings.update(change);
      if (saved.ok) tell(differences(before, settings.read(), ''), note);
      return saved;
    },
  };
}

/** The same for the token: that another one is kept, and nothing of it. */
export function notingSecrets(secrets: Secrets, note: NoteChanges): Secrets {
  return {
    ...secrets,
    async keep(account, token) {
      const kept = await secrets.keep(account, token);
      if (kept.ok) note([{ what: 'account.token', from: null, to: null }]);
      return kept;
    },
  };
}

/** The same for the operators: each by its code. */
export function notingOperators(file: OperatorsFile, note: NoteChanges): OperatorsFile {
  const byCode = () => new Map(file.current().operators.map((operator) => [operator.code, operator]));

  async function noting<R extends { readonly ok: boolean }>(change: () => Promise<R>): Promise<R> {
    const before = byCode();
    const changed = await change();
    if (changed.ok) {
      const after = byCode();
      const codes = new Set([...before.keys(), ...after.keys()]);
      const all = [...codes].filter((code) => before.get(code) !== after.get(code));
      // An import may change hundreds: each has a line, and no more are written than a person could read.
      tell(
        all.flatMap((code) => differences(before.get(code), after.get(code), `operators.${code}`)),
        note,
      );
    }
    return changed;
  }

  return {
    ...file,
    change: (edit) => noting(() => file.change(edit)),
    undo: () => noting(() => file.undo()),
  };
}

function tell(changes: readonly Change[], note: NoteChanges): void {
  if (changes.length > 0) note(changes);
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : null;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function valueOf(value: unknown): string | null {
  const text = JSON.stringify(value);
  return text === undefined ? null : text.slice(0, MAX_VALUE);
}
