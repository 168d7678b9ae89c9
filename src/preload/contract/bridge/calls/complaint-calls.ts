import type {
  Complaint,
  ComplaintEnd,
  ComplaintPage,
  ComplaintReason,
  ComplaintWay,
} from '../../complaints/complaint';
import type { Call, Data, Edit, None, Once, Write } from '../call';

/** Why nothing is noted of a complaint. */
type NotNoted =
  | Write
  | 'no_such_recharge'
  | 'no_such_complaint'
  | 'already_recorded'
  | 'already_complained'
  | 'complaint_ended'
  | 'complaint_under_way'
  | 'why_needed';

/** Complaints about recharges, and what came of them. */
export interface ComplaintCalls {
  /** Notes one. `words` say why where the reason is `other`. Of a recharge one is open at a time. */
  'complaints:take': Call<
    Once & {
      readonly refId: string;
      readonly reason: ComplaintReason;
      readonly words: string;
      readonly phone: string;
      readonly way: ComplaintWay;
      readonly gatewayNumber: string;
    },
    Complaint,
    NotNoted
  >;
  'complaints:note': Call<
    Once & { readonly id: number; readonly words: string; readonly gatewayNumber: string },
    Complaint,
    NotNoted
  >;
  'complaints:end': Call<
    Once & { readonly id: number; readonly end: ComplaintEnd; readonly words: string },
    Complaint,
    NotNoted
  >;
  /** Sends it to the gateway: one request for each call, written down before it leaves. Answers what came of it. */
  'complaints:send': Call<
    Once & { readonly id: number },
    Complaint,
    | NotNoted
    | 'complaints_off'
    | 'no_txn_id'
    | 'no_account'
    | 'account_not_connected'
    | 'no_token'
    | 'too_many_complaints'
  >;
  /** `open`: those that are not ended. `search`: a part of a number, a ref id or the gateway's number of it. */
  'complaints:page': Call<
    { readonly open: boolean; readonly search: string; readonly before: number | null },
    ComplaintPage,
    Data | 'too_many_reads'
  >;
  /** Whether the gateway is told by its call. In practice it always is. */
  'complaints:way': Call<None, { readonly confirmed: boolean }, Data>;
  /** The path that the owner has compared with the panel; `null`: none. */
  'complaints:confirmed': Call<None, { readonly path: string | null }>;
  /** The owner has compared this path with the panel, or takes that back. Another path is not confirmed by it. */
  'complaints:confirm-way': Call<{ readonly path: string; readonly confirmed: boolean }, None, Edit>;
  /** All of one recharge, newest first. */
  'complaints:of': Call<{ readonly refId: string }, readonly Complaint[], Data>;
}
