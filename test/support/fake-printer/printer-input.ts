import { readCommand } from './commands';

/** What came of a few bytes. */
export interface Taken {
  /** What is printed: everything but the questions between two commands. */
  readonly printed: Buffer;
  /** What `DLE EOT n` asked about, in order. */
  readonly questions: readonly number[];
}

/**
 * The receiving end of a printer: parts the stream into what is printed and the questions in it. As Epson's
 * reference has it, a question is answered wherever it stands, but inside a picture it is also a part of the
 * picture.
 */
export class PrinterInput {
  #rest: Buffer = Buffer.alloc(0);

  /** Takes what came; a command that is not whole yet waits for the rest. */
  take(chunk: Buffer): Taken {
    const bytes = Buffer.concat([this.#rest, chunk]);
    const printed: Buffer[] = [];
    const questions: number[] = [];
    let at = 0;
    for (let read = readCommand(bytes, at); read !== null; read = readCommand(bytes, at)) {
      const { command, next } = read;
      if (command.kind === 'ask_status') questions.push(command.about);
      else {
        printed.push(bytes.subarray(at, next));
        questions.push(...questionsInside(bytes.subarray(at, next)));
      }
      at = next;
    }
    this.#rest = bytes.subarray(at);
    return { printed: Buffer.concat(printed), questions };
  }

  /** What is left when the line ends in the middle of a command. */
  end(): Buffer {
    return this.#rest;
  }
}

function questionsInside(command: Buffer): readonly number[] {
  const topics: number[] = [];
  for (let at = command.indexOf('\u0010\u0004', 0, 'latin1'); at >= 0;) {
    const topic = command[at + 2];
    if (topic !== undefined && topic >= 1 && topic <= 4) topics.push(topic);
    at = command.indexOf('\u0010\u0004', at + 1, 'latin1');
  }
  return topics;
}
