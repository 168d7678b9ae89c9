import type { FileProblemCode, ImportProblem } from '../../../preload/contract/operators/operator-import';
import type {
  OperatorProblem,
  OperatorProblemCode,
} from '../../../preload/contract/operators/operator-problem';

type Hint = string | undefined;

/** One sentence for everything that can be wrong with an operator; `hint` is a limit, a list or a sign. */
const operatorSentences = {
  missing: () => 'This is missing.',
  wrong_kind: () => 'This is the wrong kind of value.',
  not_expected: () => 'Galla does not know this name. Is it spelled right?',
  empty: () => 'This is still empty.',
  too_long: (hint) => `Too long: at most ${hint ?? 'a line of'} characters.`,
  forbidden_characters: () => 'It has characters that cannot be printed. Type it again.',
  formula: () => 'It must not begin with = + - or @.',
  separator: (hint) => `No item may have ${hint ?? '|'} in it: it stands between the items.`,
  bad_code: () => 'Use letters, digits, dot, dash, underscore, at most 40. Begin with a letter or digit.',
  bad_colour: () => 'A colour is # and six signs, such as #d71920.',
  not_in_list: (hint) =>
    hint === undefined ? 'This word cannot be used here.' : `Write one of these: ${hint}.`,
  not_a_whole_number: () => 'A whole number, please, such as 10.',
  not_an_amount: () => 'Write amounts in rupees, such as 199 or 199.50.',
  not_yes_or_no: () => 'Write yes or no.',
  out_of_range: (hint) =>
    hint === undefined ? 'This is outside what Galla allows.' : `This is outside the limit of ${hint}.`,
  minimum_above_maximum: () => 'The smallest is larger than the largest.',
  too_many: (hint) => `Too many: at most ${hint ?? 'a few'}.`,
  duplicate: (hint) => (hint === undefined ? 'This is there twice.' : `${hint} has this already.`),
  bad_pattern: () =>
    'This pattern cannot be read. Use letters, digits, [0-9], \\d, . ? * + {2,4} | and round brackets.',
  example_does_not_fit: () => 'The example does not fit the pattern or the length.',
  bad_date_format: (hint) => `Name day, month and year once each, such as ${hint ?? 'DD-MM-YYYY'}.`,
  no_choices: () => 'Write the choices, one on each line.',
} as const satisfies Readonly<Record<OperatorProblemCode, (hint: Hint) => string>>;

/** The same for a file of operators as a whole. */
const fileSentences = {
  file_too_large: (hint) => `The file is too large: at most ${hint ?? '64 MB'}.`,
  empty_file: () => 'The file is empty.',
  not_utf8: () => 'The file is not UTF-8 text. In Excel choose “CSV UTF-8” when saving.',
  not_csv: () => 'The quotation mark here is not closed.',
  not_json: () => 'The file is not JSON.',
  not_operators: () => 'This JSON file is not a list of operators from Galla.',
  too_many_operators: (hint) => `Too many operators: at most ${hint ?? '50000'}.`,
  no_code_column: () => 'There is no column “code”. The first line has to name the columns.',
  unknown_column: () => 'Galla does not know this column. Is it spelled right?',
  repeated_column: () => 'This column is there twice.',
  wrong_cell_count: (hint) => `This line does not have ${hint ?? 'as many'} cells as the first line has.`,
  repeated_code: (hint) => `This code is in line ${hint ?? 'of another operator'} already.`,
} as const satisfies Readonly<Record<FileProblemCode, (hint: Hint) => string>>;

const importSentences = { ...operatorSentences, ...fileSentences };

/** The sentence that stands below a field of the operator's form. */
export function operatorProblemText({ code, hint }: Pick<OperatorProblem, 'code' | 'hint'>): string {
  return operatorSentences[code](hint);
}

/** The sentence beside a line of an imported file. */
export function importProblemText({ code, hint }: Pick<ImportProblem, 'code' | 'hint'>): string {
  return importSentences[code](hint);
}
