import { z } from 'zod';
import { isPaise } from '../../preload/contract/money';
import {
  categories,
  confirmations,
  numberKinds,
  type Operator,
} from '../../preload/contract/operators/operator';
import type { OperatorProblem, OperatorProblemCode } from '../../preload/contract/operators/operator-problem';

/**
 * The form of an operator, types only: what its values mean is judged by `checkOperator`, so that a form in
 * Settings, a CSV cell and a JSON file get the same sentence for the same mistake.
 */
const paise = z.number().refine(isPaise);
const count = z.int();

const numberRule = z.strictObject({
  label: z.string(),
  pattern: z.string().nullable(),
  minLength: count,
  maxLength: count,
  example: z.string(),
  help: z.string().nullable(),
  mismatch: z.enum(['refuse', 'warn']),
  kind: z.enum(numberKinds),
});

const amountRule = z.strictObject({
  minPaise: paise,
  maxPaise: paise,
  wholeRupees: z.boolean(),
  allowedPaise: z.array(paise),
});

const billField = z.strictObject({
  label: z.string(),
  type: z.enum(['text', 'digits', 'date', 'choice']),
  dateFormat: z.string().nullable(),
  choices: z.array(z.string()),
  pattern: z.string().nullable(),
  minLength: count,
  maxLength: count,
  required: z.boolean(),
  help: z.string().nullable(),
  sentence: z.string().nullable(),
});

const operatorSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  nicknames: z.array(z.string()),
  category: z.enum(categories),
  colour: z.string(),
  number: numberRule,
  amount: amountRule,
  fields: z.array(billField),
  on: z.boolean(),
  note: z.string().nullable(),
  chargePaise: paise,
  routeNote: z.string().nullable(),
  confirmation: z.enum(confirmations),
  aliases: z.array(z.string()),
  quickAmountsPaise: z.array(paise),
}) satisfies z.ZodType<Operator>;

/** What reading the form of an operator gives. */
export type ReadOperator =
  | { readonly operator: Operator; readonly problems: readonly [] }
  | { readonly operator: null; readonly problems: readonly OperatorProblem[] };

/** Reads one operator from untrusted data (a file, the page). Says everything that is wrong with its form. */
export function readOperator(value: unknown): ReadOperator {
  const read = operatorSchema.safeParse(value);
  if (read.success) return { operator: read.data, problems: [] };
  return { operator: null, problems: read.error.issues.flatMap((issue) => describeIssue(value, issue)) };
}

function describeIssue(value: unknown, issue: z.core.$ZodIssue): readonly OperatorProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key.slice(0, 40)].join('.'),
      code: 'not_expected' as const,
    }));
  }
  const present = at(value, issue.path) !== undefined;
  if (!present) return [{ path: path.join('.'), code: 'missing' }];
  const allowed = issue.code === 'invalid_value' ? { hint: issue.values.map(String).join(', ') } : {};
  return [{ path: path.join('.'), code: codeOf(issue), ...allowed }];
}

function codeOf(issue: z.core.$ZodIssue): OperatorProblemCode {
  if (issue.code === 'invalid_value') return 'not_in_list';
  return issue.code === 'custom' ? 'not_an_amount' : 'wrong_kind';
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}
