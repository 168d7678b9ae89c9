import { checkOperator, MAX_AMOUNT } from '../../../../../../preload/contract/rules/check-operator';
import { paise, parseRupees, toAsciiDigits, type Paise } from '../../../../../../preload/contract/money';
import { MAX_VALUE } from '../../../../../../preload/contract/rules/number';
import type { BillField, Operator } from '../../../../../../preload/contract/operators/operator';
import type {
  OperatorProblem,
  OperatorProblemCode,
} from '../../../../../../preload/contract/operators/operator-problem';
import type { FieldForm, OperatorForm } from './operator-form';

/** What a form comes to. With problems the operator is only good for a look at it. */
export interface ReadForm {
  readonly operator: Operator;
  readonly problems: readonly OperatorProblem[];
}

/**
 * Reads the form by the same rules as main, which checks again.
 *
 * @param before what the form began from; it keeps what the form does not show.
 */
export function readOperatorForm(
  form: OperatorForm,
  before: Pick<Operator, 'on' | 'confirmation'>,
): ReadForm {
  const reader = new Reader();
  const operator: Operator = {
    code: form.code.trim(),
    name: tidy(form.name),
    shortName: tidy(form.shortName),
    nicknames: lines(form.nicknames),
    category: form.category,
    colour: form.colour.trim(),
    number: {
      label: tidy(form.number.label),
      kind: form.number.kind,
      mismatch: form.number.mismatch,
      example: form.number.example.trim(),
      help: optional(form.number.help),
      pattern: optional(form.number.pattern),
      minLength: reader.whole('number.minLength', form.number.minLength, 0),
      maxLength: reader.whole('number.maxLength', form.number.maxLength, MAX_VALUE),
    },
    amount: {
      minPaise: reader.rupees('amount.minPaise', form.amount.min, paise(1)),
      maxPaise: reader.rupees('amount.maxPaise', form.amount.max, MAX_AMOUNT),
      wholeRupees: form.amount.wholeRupees,
      allowedPaise: reader.amounts('amount.allowedPaise', form.amount.allowed),
    },
    fields: form.fields.map((field, place) => readField(field, `fields.${place}`, reader)),
    on: before.on,
    confirmation: before.confirmation,
    note: optional(form.note),
    routeNote: optional(form.routeNote),
    chargePaise: form.charge.trim() === '' ? paise(0) : reader.rupees('chargePaise', form.charge, paise(0)),
    aliases: lines(form.aliases),
    quickAmountsPaise: reader.amounts('quickAmountsPaise', form.quickAmounts),
  };
  return { operator, problems: [...reader.problems, ...reader.notYetSaid(checkOperator(operator))] };
}

/** The sentence of a field is the first of its own problems, or of one item of its list. */
export function problemAt(problems: readonly OperatorProblem[], path: string): OperatorProblem | undefined {
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}

function readField(form: FieldForm, path: string, reader: Reader): BillField {
  return {
    label: tidy(form.label),
    type: form.type,
    required: form.required,
    dateFormat: form.type === 'date' ? optional(form.dateFormat) : null,
    choices: form.type === 'choice' ? lines(form.choices) : [],
    pattern: optional(form.pattern),
    minLength: reader.whole(`${path}.minLength`, form.minLength, 0),
    maxLength: reader.whole(`${path}.maxLength`, form.maxLength, MAX_VALUE),
    help: optional(form.help),
    sentence: optional(form.sentence),
  };
}

/** Reads numbers and amounts; what cannot be read takes a value against which nothing else is said. */
class Reader {
  readonly problems: OperatorProblem[] = [];

  whole(path: string, text: string, otherwise: number): number {
    const typed = toAsciiDigits(text).trim();
    return /^\d{1,4}$/.test(typed) ? Number(typed) : this.#note(path, 'not_a_whole_number', otherwise);
  }

  rupees(path: string, text: string, otherwise: Paise): Paise {
    const read = parseRupees(text);
    return read.ok ? read.value : this.#note(path, 'not_an_amount', otherwise);
  }

  /** `99 149, 1,234.50`: a comma inside an amount groups its digits, a comma before a space parts amounts. */
  amounts(path: string, text: string): readonly Paise[] {
    const items = text.split(/[\s;|]+|,(?=\s|$)/).filter((item) => item !== '');
    return items.map((item) => this.rupees(path, item.replace(/,$/, ''), paise(0)));
  }

  notYetSaid(found: readonly OperatorProblem[]): readonly OperatorProblem[] {
    return found.filter(({ path }) => !this.problems.some((problem) => problem.path === path));
  }

  #note<T>(path: string, code: OperatorProblemCode, otherwise: T): T {
    this.problems.push({ path, code });
    return otherwise;
  }
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function optional(text: string): string | null {
  const typed = text.trim();
  return typed === '' ? null : typed;
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
