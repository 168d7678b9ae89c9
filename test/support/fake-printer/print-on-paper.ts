import { readCommand } from './commands';
import { Paper } from './paper';

/** Prints bytes on paper, as a printer with a head of `dots` does. */
export function printOnPaper(bytes: Uint8Array, dots: number): Paper {
  const paper = new Paper(dots);
  let at = 0;
  while (at < bytes.length) {
    const read = readCommand(bytes, at);
    if (read === null) {
      paper.problems.push('the job ends inside a command');
      break;
    }
    paper.do(read.command);
    at = read.next;
  }
  return paper;
}
