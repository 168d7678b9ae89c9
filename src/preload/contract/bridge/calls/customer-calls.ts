import type {
  CustomerDetails,
  CustomerNote,
  CustomersPage,
  Expiring,
  FoundNumber,
  PlaceInList,
} from '../../customers/customer';
import type { AccountDocument, PrintOutcome } from '../../printing/slip';
import type { Days } from '../../reports/period';
import type { ErasureNow, ErasureOf, ErasurePlan, Retention } from '../../erasure/erasure';
import type { Call, Data, Edit, None, Once, Write } from '../call';

/** Whose account is wanted on a slip, and of which days; `null`: all of it. */
interface AccountWanted {
  readonly customer: number;
  readonly days: Days | null;
}

/** The people behind numbers, and forgetting them. */
export interface CustomerCalls {
  /** What forgetting would do, in sales; changes nothing. */
  'erasure:plan': Call<{ readonly of: ErasureOf }, ErasurePlan, Data | 'too_many_reads'>;
  /** Begins it; it goes on by itself, over a stop, too. One at a time. */
  'erasure:begin': Call<
    Once & { readonly of: ErasureOf },
    None,
    Write | 'erasure_under_way' | 'erasure_not_ready'
  >;
  /** How long whom a sale was for is kept. */
  'erasure:retention': Call<None, Retention, Data>;
  /** Keeps it as long from now on; what is older goes by itself. */
  'erasure:keep-for': Call<{ readonly months: number }, None, Edit>;
  /** How far it has come; `null`: none is under way. */
  'erasure:now': Call<None, ErasureNow | null, Data>;
  /** Numbers by whose they are, while a name is typed into Number. */
  'customers:find': Call<{ readonly typed: string }, readonly FoundNumber[], Data>;
  /** `search`: beginnings of names, digits of a phone or number; empty for everybody. */
  'customers:list': Call<
    { readonly search: string; readonly before: PlaceInList | null },
    CustomersPage,
    Data
  >;
  /** With what they paid: withheld from whoever counts blind until the count is written. */
  'customers:read': Call<
    { readonly customer: number },
    CustomerDetails,
    Data | 'count_first' | 'no_such_customer'
  >;
  /** The account of a customer as it would be on a slip. */
  'customers:preview-account': Call<
    AccountWanted,
    AccountDocument,
    Data | 'bad_fields' | 'count_first' | 'no_such_customer'
  >;
  /** Answers when the job is on disk: printing goes on by itself. */
  'customers:print-account': Call<
    Once & AccountWanted,
    PrintOutcome,
    | Write
    | 'bad_fields'
    | 'count_first'
    | 'no_such_customer'
    | 'no_printer'
    | 'pdf_not_saved'
    | 'too_many_prints'
  >;
  /** What ends within a week. */
  'customers:expiring': Call<None, readonly Expiring[], Data>;
  /** Answers who they go as then: whom they were joined to, or the new one. */
  'customers:note': Call<
    Once & { readonly note: CustomerNote },
    { readonly customer: number },
    Write | 'bad_fields' | 'no_such_customer' | 'no_such_recharge' | 'customer_known' | 'already_recorded'
  >;
}
