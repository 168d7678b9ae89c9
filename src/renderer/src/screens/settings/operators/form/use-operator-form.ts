import { useMemo, useState } from 'react';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { codeKey } from '../../../../../../preload/contract/rules/operator-code';
import type { OperatorProblem } from '../../../../../../preload/contract/operators/operator-problem';
import { operatorProblemText } from '../../../../text/operator-problems';
import {
  operatorForm,
  type AmountForm,
  type FieldForm,
  type NumberForm,
  type OperatorForm,
} from './operator-form';
import { problemAt, readOperatorForm, type ReadForm } from './read-operator-form';
import { useSay } from '../../../../page/use-say';

/** An operator while it is edited. */
export interface OperatorEditing {
  readonly form: OperatorForm;
  /** What the form comes to as it stands; read anew with every key. */
  readonly read: ReadForm;
  readonly changed: boolean;
  /** How often saving was refused. */
  readonly tries: number;
  /** The sentence against the field at a path of the operator, such as `number.pattern`. */
  readonly problem: (path: string) => string | undefined;
  readonly set: (change: Partial<OperatorForm>) => void;
  readonly setNumber: (change: Partial<NumberForm>) => void;
  readonly setAmount: (change: Partial<AmountForm>) => void;
  readonly setFields: (fields: readonly FieldForm[]) => void;
  /** Saving was refused, perhaps for reasons that only main knows. */
  readonly refuse: (problems: readonly OperatorProblem[]) => void;
}

/**
 * Holds the form and reads it with every key. A field that is still empty is not scolded before the first
 * try to save; everything else is said at once.
 *
 * @param original what is edited, or what a new one begins as.
 * @param catalogue all operators, of which a new or changed code has to differ.
 */
export function useOperatorForm(original: Operator, catalogue: readonly Operator[]): OperatorEditing {
  const say = useSay();
  const [begun] = useState(() => operatorForm(original));
  const [form, setForm] = useState(begun);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<readonly OperatorProblem[]>([]);
  const taken = useMemo(() => namesByCode(catalogue, original), [catalogue, original]);
  const read = useMemo(() => {
    const { operator, problems } = readOperatorForm(form, original);
    const other = taken.get(codeKey(form.code));
    const duplicate = other === undefined ? [] : [{ path: 'code', code: 'duplicate', hint: other } as const];
    return { operator, problems: [...problems, ...duplicate, ...refused] };
  }, [form, original, taken, refused]);

  const set: OperatorEditing['set'] = (change) => {
    setForm((old) => ({ ...old, ...change }));
    setRefused([]);
  };

  return {
    form,
    read,
    changed: form !== begun,
    tries,
    problem(path) {
      const problem = problemAt(read.problems, path);
      if (problem === undefined || (tries === 0 && isStillEmpty(problem, form))) return undefined;
      return operatorProblemText(say, problem);
    },
    set,
    setNumber: (change) => set({ number: { ...form.number, ...change } }),
    setAmount: (change) => set({ amount: { ...form.amount, ...change } }),
    setFields: (fields) => set({ fields }),
    refuse(problems) {
      setRefused(problems);
      setTries((count) => count + 1);
    },
  };
}

function isStillEmpty({ code, path }: OperatorProblem, form: OperatorForm): boolean {
  return code === 'empty' || (path === 'code' && form.code === '');
}

function namesByCode(catalogue: readonly Operator[], except: Operator): ReadonlyMap<string, string> {
  return new Map(
    catalogue.flatMap((operator) => (operator === except ? [] : [[codeKey(operator.code), operator.name]])),
  );
}
