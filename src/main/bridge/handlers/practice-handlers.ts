import { writeFile } from 'node:fs/promises';
import { istDate } from '../../../preload/contract/ist-date';
import { fail, ok } from '../../../preload/contract/result';
import { patiently } from '../../files/patiently';
import type { PracticeBooks } from '../../practice/practice-gateway';
import { practiceScripts } from '../../practice/scripts';
import { statementRows } from '../../practice/statement-rows';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks' | 'clock'> & {
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
};

/** What another terminal sells before the first statement of a day, so that a statement says something that Galla does not. */
const elsewhere = { number: '9000000050', operator: 'AT', amount: '49' };

/** One line in so many has lost its ids to a spreadsheet. */
const LOST_EVERY = 6;

/** What the practice gateway plays for which number, and its statement. */
export function practiceHandlers({
  desks,
  clock,
  chooseFile,
}: Parts): Pick<Handlers, 'practice:scripts' | 'practice:statement'> {
  return {
    'practice:scripts': () => ok(practiceScripts()),
    'practice:statement': onDesk(desks, async ({ practiceBooks }, { format }) => {
      if (practiceBooks === null) return fail({ code: 'export_failed', cause: 'not_practising' } as const);
      const file = await chooseFile(`practice-statement-${istDate(clock.now())}.${format}`);
      if (file === null) return fail({ code: 'cancelled' } as const);
      try {
        const content = await statementOf(practiceBooks, format, istDate(clock.now()));
        await patiently(() => writeFile(file, content));
        return ok({ file });
      } catch {
        return fail({ code: 'export_failed' } as const);
      }
    }),
  };
}

async function statementOf(
  books: PracticeBooks,
  format: 'csv' | 'xlsx',
  today: string,
): Promise<string | Buffer> {
  const isSoldElsewhere = books
    .lines()
    .some(({ entry, at }) => entry?.kind === 'other_terminal' && istDate(at) === today);
  if (!isSoldElsewhere) await books.sellElsewhere(elsewhere);
  const rows = statementRows(books.lines(), {
    dates: format === 'csv' ? 'dmy' : 'mixed',
    grouped: true,
    framed: true,
    losesIds: ({ kind }, place) => kind === 'debit' && place % LOST_EVERY === LOST_EVERY - 1,
  });
  // Loaded when it is asked for: a start waits for nothing that writes workbooks.
  const { writeCsv, writeWorkbook } = await import('../../practice/write-statement');
  return format === 'csv' ? writeCsv(rows, { separator: ';', hasMark: true }) : writeWorkbook(rows);
}
