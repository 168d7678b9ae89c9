import type { Failure, FailureCode } from './failures';

/** A call: what the page asks with, what it gets, and which refusals of its own it has to handle. */
export interface Call<Request, Reply, Code extends FailureCode = never> {
  readonly request: Request;
  readonly reply: Reply;
  readonly failure: Failure<Code | DoorFailure>;
}

/** Refusals that the door itself makes, for every call. */
export type DoorFailure =
  'untrusted_sender' | 'bad_request' | 'text_too_long' | 'too_many_calls' | 'internal';

export type None = Readonly<Record<string, never>>;
/** What is read from the journal. */
export type Data = 'journal_unreadable' | 'no_mode';
/** What writes to it. */
export type Write = Data | 'journal_not_writable' | 'disk_full';
/** What changes the settings of the shop. */
export type Edit = 'settings_not_saved';
/** Made by the page once for each form: a call that is repeated with it notes nothing a second time. */
export type Once = { readonly requestId: string };
