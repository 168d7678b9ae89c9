import { LETTER_WIDTH } from './letters';

/** A letter as it stands on the paper. */
export interface SetLetter {
  readonly letter: string;
  /** In dots from the left edge of the head. */
  readonly left: number;
  readonly bold: boolean;
  readonly across: number;
  readonly down: number;
}

/** A line of letters as it stands on the paper; size and weight are those of its first letter. */
export interface SetLine {
  readonly text: string;
  readonly bold: boolean;
  readonly across: number;
  readonly down: number;
  readonly align: number;
  /** In dots from the left edge of the head. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly letters: readonly SetLetter[];
}

/** What a person copies from a row of letters: where the head has jumped, there are spaces. */
export function textOf(letters: readonly SetLetter[]): string {
  let text = '';
  let end = letters[0]?.left ?? 0;
  for (const { letter, left, across } of letters) {
    text += ' '.repeat(Math.max(0, Math.round((left - end) / LETTER_WIDTH))) + letter;
    end = left + LETTER_WIDTH * across;
  }
  return text;
}
