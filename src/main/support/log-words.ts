import { constants } from 'node:os';
import { callNames } from '../../preload/contract/bridge/access';
import { failureCodes } from '../../preload/contract/bridge/failures';
import { pageParts } from '../../preload/contract/page-fault';
import { startProblems } from '../../preload/contract/settings/settings';

/** What Galla itself writes into its log, and names its files by. */
const OURS = `
  page page-fault set aside desk opened closed not journal thread row people slip saving sale follow-up mode practice real code
  file error null true false index worker open counter say languages settings history reports drawer screen sheet lock
  welcome problem keys operators details close statement customers earnings support bundle saved does read ref id seq
  crashed killed oom launch-failed integrity-failure abnormal-exit clean-exit memory-eviction
`;

/** What V8, Node and SQLite say of their own. A name of a column or a value is none of it. */
const THEIRS = `
  error typeerror rangeerror syntaxerror referenceerror evalerror aggregateerror sqliteerror zoderror domexception aborterror
  badbackup unreadablerow
  at async new of in on to a an the is was were be been are has had have must may cannot can could no none nothing with
  without while for from by or and but before after already only too many more less than most least between first last
  properties property reading setting undefined function object array string number boolean symbol iterable constructor
  defined assigned initialization access variable constant value argument arguments type invalid unexpected expected token end input
  json position maximum call stack size exceeded out memory range converting circular structure
  promise rejected rejection unhandled timeout timed aborted cancelled refused reset connection socket hang up address use
  operation permitted permission denied such directory exists exist device space left read-only system disk image is full
  database malformed locked busy table constraint failed unique check foreign key primary trigger schema changed
  mismatch datatype interrupted i/o unable written write opened encrypted corrupt corrupted
  large open close stat unlink rename mkdir rmdir copyfile fsync ftruncate lstat opendir scandir statement transaction bind
  parameters values supplied missing named row rows column columns abort rollback commit backup copy checked again gone
  destroyed render frame disposed window webcontents exit exited spawn worker thread terminated module found script
  sqlite_error sqlite_internal sqlite_perm sqlite_abort sqlite_busy sqlite_locked sqlite_nomem sqlite_readonly sqlite_interrupt
  sqlite_ioerr sqlite_corrupt sqlite_notfound sqlite_full sqlite_cantopen sqlite_protocol sqlite_schema sqlite_toobig
  sqlite_constraint sqlite_mismatch sqlite_misuse sqlite_auth sqlite_range sqlite_notadb sqlite_ioerr_read sqlite_ioerr_write
  sqlite_ioerr_fsync sqlite_ioerr_short_read sqlite_busy_snapshot sqlite_constraint_unique sqlite_constraint_check
  sqlite_constraint_trigger sqlite_constraint_primarykey sqlite_readonly_directory
`;

const said = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/**
 * The words that a line of the log may keep, in small letters. SECURITY: a closed list, so that no name, number or message of
 * a gateway passes, however it is written: what is not in here was not written by a program.
 */
export const logWords: ReadonlySet<string> = new Set([
  ...said(OURS),
  ...said(THEIRS),
  ...callNames,
  ...failureCodes,
  ...startProblems,
  ...pageParts,
  ...Object.keys(constants.errno).map((code) => code.toLowerCase()),
]);
