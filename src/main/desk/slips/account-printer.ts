import { join } from 'node:path';
import type { CustomerDetails } from '../../../preload/contract/customers/customer';
import { customerAccount } from '../../../preload/contract/customers/customer-account';
import type { AccountDocument, PrintOutcome } from '../../../preload/contract/printing/slip';
import type { Days } from '../../../preload/contract/reports/period';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { stampOf } from '../../../preload/contract/sale/stamp';
import type { Journal } from '../../journal/thread/journal-client';
import { shopPrinter } from '../../printing/outbox/printer-for';
import type { PdfFailure } from '../../printing/page/slip-pdf';
import { slipFileName } from '../../printing/slip-file-name';
import type { Actor } from '../../recharge/state/moment';
import { accountSlip } from '../../slips/account-slip';
import { notRead, type NotRead } from '../journal-trouble';
import { queuePaper, type NotQueued } from './queue-paper';
import type { SlipPorts } from './slip-ports';

/** Whose account is wanted on a slip. */
export interface AccountOnSlip {
  readonly customer: number;
  /** `null`: all of it. */
  readonly days: Days | null;
}

/** Why there is no account to print. */
export type NoAccount = { readonly kind: 'no_such_customer' } | NotRead;
/** Why it is not on its way to paper. */
export type AccountNotPrinted =
  | NoAccount
  | NotQueued
  | { readonly kind: 'not_saved'; readonly cause: PdfFailure }
  | { readonly kind: 'no_printer' };

/** The way of a customer's account to the slip printer. */
export interface AccountPrinter {
  preview(wanted: AccountOnSlip): Promise<Result<AccountDocument, NoAccount>>;
  /** On the printer of the shop; without one, a PDF beside the slips. */
  print(
    wanted: AccountOnSlip & { readonly requestId: string },
    actor: Actor,
  ): Promise<Result<PrintOutcome, AccountNotPrinted>>;
}

/** What it works with. */
export type AccountPorts = Omit<SlipPorts, 'journal'> & {
  readonly journal: Pick<Journal, 'customerDetails'>;
};

/** As much as anybody reads on a roll; what was before it is one sum. */
const LINES = 60;

/** Makes it. */
export function createAccountPrinter(ports: AccountPorts): AccountPrinter {
  return {
    preview: (wanted) => documentOf(wanted, ports),
    print: (wanted, actor) =>
      ports.inTurn(async () => {
        const made = await documentOf(wanted, ports);
        if (!made.ok) return made;
        const slip = made.value;
        const printer = shopPrinter(ports.shop().printing);
        if (printer === 'missing') return fail({ kind: 'no_printer' });
        if (printer !== null) {
          const { requestId, customer } = wanted;
          return queuePaper(printer, { slip, requestId, account: customer }, actor, ports);
        }
        const file = join(ports.folder, slipFileName(slip, 'pdf'));
        const saved = await ports.files.savePdf(slip, ports.shop().counter.slipWidth, file);
        return saved.ok
          ? ok({ kind: 'saved', file, copy: slip.copy })
          : fail({ kind: 'not_saved', cause: saved.failure });
      }),
  };
}

async function documentOf(
  { customer: id, days }: AccountOnSlip,
  { journal, clock, shop: settings, mode }: AccountPorts,
): Promise<Result<AccountDocument, NoAccount>> {
  const read = await journal.customerDetails(id);
  if (!read.ok) return notRead(read.failure);
  if (read.value === null) return fail({ kind: 'no_such_customer' });
  const customer = read.value;
  const { shop, slips, logo, printing } = settings();
  return ok(
    accountSlip({
      customer,
      account: customerAccount(customer, days, LINES),
      days,
      shop,
      slips,
      hasLogo: logo !== null,
      stamp: stampFor(customer, mode),
      language: printing.language,
      printedAt: clock.now(),
    }),
  );
}

function stampFor({ onAccount }: CustomerDetails, mode: AccountPorts['mode']) {
  if (mode === 'practice') return 'practice';
  const isTest = onAccount.some(({ accountId }) => stampOf(accountId) === 'test_gateway');
  return isTest ? 'test_gateway' : 'none';
}
