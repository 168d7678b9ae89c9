import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import type { PersonId } from '../../../../preload/contract/ids';
import { istDate } from '../../../../preload/contract/ist-date';
import { isPeriod } from '../../../../preload/contract/reports/period';
import type { ReportFile, ReportWanted } from '../../../../preload/contract/reports/report-wanted';
import type { ReportTable } from '../../../../preload/contract/reports/report-table';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import { replaceFile } from '../../../files/replace-file';
import type { JournalFailure } from '../../../recharge/ports';
import type { PagePaper } from '../../../shell/page/page-paper';
import type { Words } from '../../../shell/words';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';
import { notRead, notWritten } from '../journal-refusal';
import type { NoteFirst } from '../money/note-opening';
import { onDesk } from '../../on-desk';
import { unlessBlind } from '../shift/unless-blind';
import { earningsTables } from './earnings-source';
import { periodTables } from './period-source';

/** What reports work with. */
export interface ReportParts extends Pick<HandlerParts, 'clock'> {
  readonly desks: Pick<HandlerParts['desks'], 'current' | 'mode'>;
  /** What may be read of the journal: its thread is the one that sells. */
  readonly readBudget: Budget;
  readonly printBudget: Budget;
  readonly words: Words;
  readonly noteFirst: NoteFirst;
  readonly paper: PagePaper;
  /** What the people of the shop are called. */
  names(): Promise<ReadonlyMap<PersonId, string>>;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
  /** The page is told how far a period has come. */
  periodProgress(share: number): void;
}
type ReportCall =
  'reports:period' | 'reports:stop-period' | 'reports:export' | 'reports:save-pdf' | 'reports:print';

const tooManyReads = fail({ code: 'too_many_reads' } as const);
const tooManyPrints = fail({ code: 'too_many_prints' } as const);
const cancelled = fail({ code: 'cancelled' } as const);
const noPeriod = fail({ code: 'bad_fields' } as const);

/** Reports on the screen, as files and on paper. */
export function reportHandlers(parts: ReportParts): Pick<Handlers, ReportCall> {
  const { desks, readBudget, printBudget, paper, noteFirst, chooseFile, periodProgress } = parts;
  return {
    'reports:period': unlessBlind(
      desks,
      async ({ reports, mode }, days): Promise<AnswerOf<'reports:period'>> => {
        if (!isPeriod(days)) return noPeriod;
        if (!readBudget.take()) return tooManyReads;
        const summed = await reports.period(days, (share) => {
          // The page hears nothing of the counter that it has left.
          if (desks.mode() === mode) periodProgress(share);
        });
        if (summed.ok) return summed;
        return summed.failure === 'stopped' ? cancelled : notRead(summed.failure);
      },
    ),
    'reports:stop-period': onDesk(desks, async ({ reports }) => {
      reports.stop();
      return ok({});
    }),
    'reports:export': unlessBlind(
      desks,
      async (desk, { wanted, as }, actor): Promise<AnswerOf<'reports:export'>> => {
        if (!isPeriod(wanted)) return noPeriod;
        if (!readBudget.take()) return tooManyReads;
        const file = await chooseFile(`galla-${desk.mode}-${fileName(wanted)}.${as}`);
        if (file === null) return cancelled;
        const noted = await noteFirst(
          { what: `exported.${wanted.of}`, from: null, to: JSON.stringify(`${fileName(wanted)}.${as}`) },
          actor,
        );
        if (!noted.ok) return notWritten(noted.failure);
        const tables = await tablesOf(wanted, desk, parts);
        if (!tables.ok) return tables.failure === 'stopped' ? cancelled : notRead(tables.failure);
        const written = await replaceFile(file, await bytesOf(tables.value, as), 0o600);
        return written.ok ? ok({ file }) : fail({ code: 'export_failed', cause: written.failure });
      },
    ),
    'reports:save-pdf': async ({ name }, actor) => {
      if (!printBudget.take()) return tooManyPrints;
      const file = await chooseFile(`galla-${name}-${istDate(parts.clock.now())}.pdf`);
      if (file === null) return cancelled;
      const noted = await noteFirst({ what: 'exported.pdf', from: null, to: JSON.stringify(name) }, actor);
      if (!noted.ok) return notWritten(noted.failure);
      const pdf = await paper.pdf();
      if (pdf === null) return fail({ code: 'pdf_not_saved', cause: 'not_drawn' });
      const written = await replaceFile(file, pdf, 0o600);
      return written.ok ? ok({ file }) : fail({ code: 'pdf_not_saved', cause: written.failure });
    },
    'reports:print': async (_, actor) => {
      if (!printBudget.take()) return tooManyPrints;
      const noted = await noteFirst({ what: 'exported.print', from: null, to: null }, actor);
      if (!noted.ok) return notWritten(noted.failure);
      const printed = await paper.print();
      if (printed === 'printed') return ok({});
      return printed === 'cancelled' ? cancelled : fail({ code: 'no_printer' });
    },
  };
}

/** The tables of a report, made anew. SECURITY: no figures come from the page. */
async function tablesOf(
  wanted: ReportWanted,
  desk: Parameters<typeof periodTables>[1] & Parameters<typeof earningsTables>[1],
  parts: ReportParts,
): Promise<Result<readonly ReportTable[], JournalFailure | 'stopped'>> {
  const { say } = await parts.words();
  if (wanted.of !== 'period') return earningsTables(wanted, desk, say);
  return periodTables(wanted, desk, { say, names: await parts.names(), today: istDate(parts.clock.now()) });
}

function fileName({ of, from, to }: ReportWanted): string {
  return from === to ? `${of}-${from}` : `${of}-${from}-${to}`;
}

/** What writes them is loaded when somebody wants a file: a start waits for none of it. */
async function bytesOf(tables: readonly ReportTable[], as: ReportFile): Promise<Uint8Array | string> {
  switch (as) {
    case 'csv':
      return (await import('../../../spreadsheet/report-csv')).reportCsv(tables);
    case 'xlsx':
      return (await import('../../../spreadsheet/report-xlsx')).reportXlsx(tables);
  }
}
