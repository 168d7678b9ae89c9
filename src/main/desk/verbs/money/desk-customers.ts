import type {
  CustomerDetails,
  CustomerNote,
  CustomersPage,
  Expiring,
  FoundNumber,
  PlaceInList,
} from '../../../../preload/contract/customers/customer';
import { istDate } from '../../../../preload/contract/ist-date';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { FieldProblem } from '../../../../preload/contract/sale/field-problem';
import type { JournalFailure } from '../../../recharge/ports';
import { CUSTOMERS_OF_A_PAGE } from '../../../journal/customers/customers-page';
import { signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { notWritten, type NotWritten } from '../../journal-trouble';
import type { Machinery } from '../../machinery';
import { readNote } from '../read-note';

/** Why nothing was noted of a customer. */
export type CustomerNotNoted =
  | { readonly kind: 'bad_fields'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'no_such_customer' | 'no_such_recharge' | 'known' | 'other_request' }
  | NotWritten;

/** The people behind numbers. */
export interface DeskCustomers {
  find(typed: string): Promise<Result<readonly FoundNumber[], JournalFailure>>;
  list(
    search: string,
    before: PlaceInList | null,
    wholeOnly?: boolean,
  ): Promise<Result<CustomersPage, JournalFailure>>;
  /** `null`: there is none of this number, or they go as somebody else. */
  read(customer: number): Promise<Result<CustomerDetails | null, JournalFailure>>;
  /** Within the next seven Indian days, today with them. */
  expiring(): Promise<Result<readonly Expiring[], JournalFailure>>;
  /** Answers who they go as then. */
  note(note: CustomerNote, requestId: string, actor: Actor): Promise<Result<number, CustomerNotNoted>>;
}

const WEEK_MS = 7 * 86_400_000;

/** Makes it over the journal of a desk. */
export function createDeskCustomers(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, catalogue, news }: Pick<DeskParts, 'clock' | 'catalogue' | 'news'>,
): DeskCustomers {
  return {
    find: (typed) => journal.findNumbers(typed),
    async list(search, before, wholeOnly) {
      const page = await journal.customersPage(search, before, wholeOnly);
      if (!page.ok) return page;
      const customers = [...page.value.customers];
      let { before: behind, isComplete } = page.value;
      // A page is short of those who bought often, and where few are found: a sale may come between.
      while (behind !== null && customers.length < CUSTOMERS_OF_A_PAGE) {
        const more = await journal.customersPage(search, behind, wholeOnly);
        if (!more.ok) return more;
        customers.push(...more.value.customers);
        ({ before: behind, isComplete } = more.value);
      }
      return ok({ customers, before: behind, isComplete });
    },
    read: (customer) => journal.customerDetails(customer),
    expiring() {
      const now = clock.now();
      return journal.expiring(istDate(now), istDate(now + WEEK_MS));
    },
    async note(note, requestId, actor) {
      const read = readNote(note, catalogue());
      if (!read.ok) return fail({ kind: 'bad_fields', problems: [read.failure] });
      const noted = await journal.noteCustomer(read.value, signedTime(clock, actor), requestId);
      if (!noted.ok) return notWritten(noted.failure);
      if (noted.value.kind !== 'noted') return fail({ kind: noted.value.kind });
      // Who owes may go by another name now.
      news.drawer();
      return ok(noted.value.customer);
    },
  };
}
