import type { Recharge } from '../../sale/recharge';
import type {
  ColumnMap,
  FindingList,
  FindingsPage,
  KeptStatement,
  SettledAs,
  StatementDraft,
  StatementPlan,
} from '../../statement/statement';
import type { Call, Data, None, Once, Write } from '../call';

/** The gateway's statement. Nothing of a file is kept before its dry run was seen, and no row moves by it by itself. */
export interface StatementCalls {
  /** Asks for a file, and reads it. */
  'statement:open': Call<
    None,
    StatementDraft,
    Data | 'cancelled' | 'no_account' | 'statement_refused' | 'statement_stopped'
  >;
  /** What keeping it would do, with these columns. Withheld from whoever counts blind. */
  'statement:plan': Call<
    { readonly draft: string; readonly map: ColumnMap },
    StatementPlan,
    Data | 'no_account' | 'statement_refused' | 'statement_stopped' | 'count_first'
  >;
  /** Keeps what the newest plan of the draft showed. Where it is stopped, what was kept stays; doing it again goes on. */
  'statement:keep': Call<
    { readonly draft: string },
    KeptStatement,
    Write | 'no_account' | 'statement_refused' | 'statement_stopped'
  >;
  /** Stops what is being read, planned or kept. */
  'statement:stop': Call<None, None, Data>;
  /** What was kept, the newest first. */
  'statement:list': Call<None, readonly KeptStatement[], Data | 'no_account' | 'too_many_reads'>;
  /** Some of a list. `from`: as `next` of the page before; 0 at the beginning. */
  'statement:findings': Call<
    { readonly statement: number; readonly list: FindingList; readonly from: number },
    FindingsPage,
    | Data
    | 'no_account'
    | 'no_such_statement'
    | 'count_first'
    | 'too_many_reads'
    | 'statement_refused'
    | 'statement_stopped'
  >;
  /** A person says of which recharge a line is. */
  'statement:confirm': Call<
    Once & { readonly statement: number; readonly line: number; readonly refId: string },
    None,
    Write | 'no_account' | 'no_such_statement' | 'no_such_recharge' | 'already_recorded' | 'statement_changed'
  >;
  /** A person takes back what was said of the lines of a recharge. What was settled meanwhile stays settled. */
  'statement:take-back': Call<
    Once & { readonly statement: number; readonly refId: string },
    None,
    Write | 'no_account' | 'no_such_statement' | 'no_such_recharge' | 'already_recorded' | 'statement_changed'
  >;
  /** Settles an open row as the statement says; the hash of the file stands in the event. */
  'statement:settle': Call<
    { readonly statement: number; readonly refId: string; readonly to: SettledAs },
    Recharge,
    Write | 'no_account' | 'no_such_statement' | 'no_such_recharge' | 'cannot_settle' | 'statement_changed'
  >;
  /** Saves the practice gateway's own statement, with all that makes statements hard to read. */
  'practice:statement': Call<
    { readonly format: 'csv' | 'xlsx' },
    { readonly file: string },
    Data | 'cancelled' | 'export_failed'
  >;
}
