import { useEffect, useState } from 'react';
import type { Failure, FailureCode } from '../../../../../preload/contract/bridge/failures';
import { ok, type Result } from '../../../../../preload/contract/result';
import { useSay } from '../../../page/use-say';
import { begun, FormControl, type FormState, type Secrets, type Way } from './form-control';
import type { NameOf } from './names-in';
import type { Problems } from './problems';
import { retell } from './retell';

/** What a form consists of. `read: (typed) => ok(typed)` submits what is typed as it is. */
interface FormParts<
  Fields extends object,
  Value,
  Answer,
  Code extends FailureCode,
  Other extends string,
> extends Way<Value, Answer, Code> {
  /** What each field begins with. */
  readonly initial: Fields;
  /** What is typed, as it is submitted, or the sentence at each field that does not fit. */
  readonly read: (typed: Fields) => Result<Value, Problems<NameOf<Fields>>>;
  /** Said beside the buttons when something does not fit; without it the sentences at the fields say enough. */
  readonly unread?: string;
  /** The field that each refusal of main belongs to. */
  readonly fieldOf?: { readonly [C in NoInfer<Code>]?: NameOf<Fields> };
  /** The field at which every other refusal is shown; without it they are said beside the buttons. */
  readonly otherwise?: NameOf<Fields>;
  /** SECURITY: fields that are emptied once main has them, and when the form goes out of sight. */
  readonly secrets?: Secrets<Fields>;
  /** Fields that begin anew once they were taken. */
  readonly empties?: readonly NameOf<Fields>[];
  /** What else the buttons of the form do, by name. */
  readonly others?: readonly Other[];
}

/** A form while it is filled in. */
export interface FilledForm<Fields extends object, Value, Other extends string> extends Omit<
  FormState<Fields, 'submit' | Other>,
  'kept' | 'told'
> {
  /** Something is typed that was not taken. */
  readonly unsaved: boolean;
  /** What a control shows and changes of one field: `<TextField label="…" {...form.field('name')} />`. */
  readonly field: <F extends NameOf<Fields>>(
    name: F,
  ) => {
    readonly value: Fields[F];
    readonly onChange: (value: Fields[F]) => void;
    readonly problem: string | undefined;
  };
  readonly change: (change: Partial<Fields>) => void;
  /** Begins anew with other values, as if they had been there from the start. */
  readonly begin: (fields: Fields) => void;
  readonly submit: () => Promise<void>;
  /** Reads what is typed and does something else with it, such as a try before it is saved. */
  readonly submitAs: <Answer, Code extends FailureCode>(
    other: Other,
    way: Way<Value, Answer, Code>,
  ) => Promise<void>;
  /** Does something that needs nothing of what is typed, such as taking back the last change. */
  readonly act: <Answer, Code extends FailureCode>(
    other: Other,
    way: Way<null, Answer, Code>,
  ) => Promise<void>;
}

/**
 * One form: what is typed, whether it can be read, the one try that is out, and where its refusal is shown. The first
 * field with a problem gets the focus by itself (`keyboard/show-refusals.ts`). How to make one: the guide of this room.
 */
export function useForm<
  Fields extends object,
  Value,
  Answer,
  Code extends FailureCode = never,
  Other extends string = never,
>(parts: FormParts<Fields, Value, Answer, Code, Other>): FilledForm<Fields, Value, Other> {
  const say = useSay();
  const { read, unread = null, fieldOf, otherwise } = parts;
  const [state, show] = useState<FormState<Fields, 'submit' | Other>>(() => begun(parts.initial));
  const [control] = useState(() => new FormControl(parts.initial, parts.secrets ?? {}, show));
  useEffect(() => () => control.forgetSecrets(), [control]);

  const { kept, told: _, ...shown } = state;
  const { typed } = state;
  const { problems, said } = retell(state, { say, read, unread });
  return {
    ...shown,
    problems,
    said,
    unsaved: JSON.stringify(typed) !== JSON.stringify(kept),
    field: (name) => ({
      value: typed[name],
      onChange: (value) => control.set(name, value),
      problem: problems[name],
    }),
    change: (change) => control.change(change),
    begin: (fields) => control.begin(fields),
    submit: () =>
      control.submit({
        doing: 'submit',
        say,
        read,
        unread,
        way: parts,
        placeOf: (failure: Failure<Code>) => fieldOf?.[failure.code] ?? otherwise,
        empties: parts.empties ?? [],
      }),
    submitAs: (other, way) =>
      control.submit({ doing: other, say, read, unread, way, placeOf: () => otherwise, empties: null }),
    act: (other, way) =>
      control.submit({
        doing: other,
        say,
        read: () => ok(null),
        unread,
        way,
        placeOf: () => otherwise,
        empties: null,
      }),
  };
}
