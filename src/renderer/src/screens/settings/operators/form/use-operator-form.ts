import { useMemo } from 'react';
import type { AnswerOf } from '../../../../../../preload/contract/bridge/calls';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { codeKey } from '../../../../../../preload/contract/rules/operator-code';
import type { OperatorProblem } from '../../../../../../preload/contract/operators/operator-problem';
import { fail, ok } from '../../../../../../preload/contract/result';
import type { FramedForm } from '../../../../components/form/submit/form-context';
import { useForm } from '../../../../components/form/submit/use-form';
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
  /** What is typed. */
  readonly form: OperatorForm;
  /** What the form comes to as it stands; read anew with every key. */
  readonly read: ReadForm;
  readonly changed: boolean;
  /** The try that is out, and what the last one came to: for the frame of the form. */
  readonly frame: FramedForm;
  /** How often saving was refused. */
  readonly refusals: number;
  /** The sentence against the field at a path of the operator, such as `number.pattern`. */
  readonly problem: (path: string) => string | undefined;
  readonly set: (change: Partial<OperatorForm>) => void;
  readonly setNumber: (change: Partial<NumberForm>) => void;
  readonly setAmount: (change: Partial<AmountForm>) => void;
  readonly setFields: (fields: readonly FieldForm[]) => void;
}

/**
 * Holds the form and reads it with every key. A field that is still empty is not scolded before the first
 * try to save; everything else is said at once. Main may refuse for reasons that only it knows.
 *
 * @param original what is edited, or what a new one begins as.
 * @param catalogue all operators, of which a new or changed code has to differ.
 * @param save asked with an operator that has no problems; `onSaved` comes after it.
 */
export function useOperatorForm(
  original: Operator,
  catalogue: readonly Operator[],
  save: (operator: Operator) => Promise<AnswerOf<'operators:save'>>,
  onSaved: () => void,
): OperatorEditing {
  const say = useSay();
  const taken = useMemo(() => namesByCode(catalogue, original), [catalogue, original]);
  const filled = useForm({
    initial: operatorForm(original),
    read: (typed) => {
      const { operator, problems } = readNow(typed, original, taken);
      // Its problems stand at paths, not at the names of the form: they are shown as it is read below.
      return problems.length === 0 ? ok(operator) : fail({});
    },
    submit: save,
    done: () => {
      onSaved();
      return null;
    },
  });
  const { typed: form, failure, change: set, refusals } = filled;
  const read = useMemo(() => {
    const { operator, problems } = readNow(form, original, taken);
    return { operator, problems: [...problems, ...(failure?.operatorProblems ?? [])] };
  }, [form, original, taken, failure]);

  return {
    form,
    read,
    changed: filled.unsaved,
    frame: filled,
    refusals,
    problem(path) {
      const problem = problemAt(read.problems, path);
      if (problem === undefined || (refusals === 0 && isStillEmpty(problem, form))) return undefined;
      return operatorProblemText(say, problem);
    },
    set,
    setNumber: (change) => set({ number: { ...form.number, ...change } }),
    setAmount: (change) => set({ amount: { ...form.amount, ...change } }),
    setFields: (fields) => set({ fields }),
  };
}

function readNow(form: OperatorForm, original: Operator, taken: ReadonlyMap<string, string>): ReadForm {
  const { operator, problems } = readOperatorForm(form, original);
  const other = taken.get(codeKey(form.code));
  return other === undefined
    ? { operator, problems }
    : { operator, problems: [...problems, { path: 'code', code: 'duplicate', hint: other }] };
}

function isStillEmpty({ code, path }: OperatorProblem, form: OperatorForm): boolean {
  return code === 'empty' || (path === 'code' && form.code === '');
}

function namesByCode(catalogue: readonly Operator[], except: Operator): ReadonlyMap<string, string> {
  return new Map(
    catalogue.flatMap((operator) => (operator === except ? [] : [[codeKey(operator.code), operator.name]])),
  );
}
