import { istDate } from '../../../preload/contract/ist-date';

/** What the file of a move is called where nobody calls it otherwise. `at` in UTC milliseconds. */
export function moveName(at: number): string {
  return `galla-move-${istDate(at)}.galla`;
}

/** The other computer finds it by its ending, whatever was typed. */
export function withEnding(file: string): string {
  return file.toLowerCase().endsWith('.galla') ? file : `${file}.galla`;
}
