import type { z } from 'zod';
import { neededFor, type Access } from '../../preload/contract/bridge/access';
import type { DoorFailure } from '../../preload/contract/bridge/call';
import type { AnswerOf, CallName, RequestOf } from '../../preload/contract/bridge/calls';
import type { Failure } from '../../preload/contract/bridge/failures';
import { requests } from '../../preload/contract/bridge/requests';
import { fail, ok, type Result } from '../../preload/contract/result';
import { asCaller } from '../people/current-caller';
import type { Caller } from '../recharge/state/moment';
import type { Admits, AtTheDoor, NotAdmitted } from './admits';
import type { Handlers } from './handlers';
import type { Hides } from './masking/hiding';
import { maskedReply, noteSearched } from './masking/masks';

/** What the door itself says no with. */
export type Refusal = Result<never, Failure<DoorFailure> | NotAdmitted>;

/** Told of every bug behind the door. Must not throw; the request is not passed, it may hold a token. */
export type ReportBug = (call: CallName, error: unknown) => void;

/** Whether what a call answers is still for who made it: the counter may have been locked meanwhile. */
export type MayHear = (caller: Caller) => boolean;

const schemas: { readonly [N in CallName]: z.ZodType<RequestOf<N>> } = requests;

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

/**
 * Lets one message of the page in: schema, then right, then handler, then its answer as it may be seen. Never rejects: an unknown name or
 * a request that does not fit is `bad_request`, or `text_too_long` where a person only typed too much; who is not let
 * in hears why; a throw of the handler is `internal`.
 */
export async function answer(
  name: unknown,
  request: unknown,
  handlers: Handlers,
  admits: Admits,
  reportBug: ReportBug,
  mayHear: MayHear = () => true,
  hides: Hides | null = null,
): Promise<AnswerOf<CallName> | Refusal> {
  if (!isCallName(name)) return fail({ code: 'bad_request' });
  return answerCall(name, request, handlers, admits, reportBug, mayHear, hides);
}

/** Reads what may be a call with its request: what it needs, and the request as its handler will get it. */
export function readCall(
  name: unknown,
  request: unknown,
): Result<AtTheDoor, Failure<'bad_request' | 'text_too_long'>> {
  return isCallName(name) ? readRequest(name, request) : fail({ code: 'bad_request' });
}

function readRequest<N extends CallName>(name: N, request: unknown) {
  const parsed = schemas[name].safeParse(request);
  if (parsed.success) return ok({ call: name, needed: neededFor(name, parsed.data), request: parsed.data });
  return fail({ code: isTooLong(parsed.error) ? 'text_too_long' : 'bad_request' } as const);
}

async function answerCall<N extends CallName>(
  name: N,
  request: unknown,
  handlers: Handlers,
  admits: Admits,
  reportBug: ReportBug,
  mayHear: MayHear,
  hides: Hides | null,
): Promise<AnswerOf<N> | Refusal> {
  const asked = readRequest(name, request);
  if (!asked.ok) return asked;
  try {
    const admitted = await admits(asked.value);
    if (!admitted.ok) return admitted;
    const { value: caller } = admitted;
    // Before it is looked for: who types a whole number may find it.
    if (hides !== null) noteSearched(asked.value.request, hides, caller);
    const answered = await asCaller(caller, () => handlers[name](asked.value.request, caller));
    // SECURITY: the counter may have been locked meanwhile, or somebody else be there: what was read is for nobody else.
    if (!mayHear(caller) && !isHeardByAll(name, asked.value.needed)) return fail({ code: 'counter_locked' });
    if (hides === null || !answered.ok) return answered;
    return ok(maskedReply(name, answered.value, hides, caller, asked.value.request));
  } catch (error) {
    reportBug(name, error);
    return fail({ code: 'internal' });
  }
}

/** What tells nothing of the shop to whoever is there now; and that a sale is being sent, which must be known. */
function isHeardByAll(name: CallName, needed: Access): boolean {
  return needed === 'anyone' || needed === 'passphrase' || needed === 'judged' || name === 'recharge:submit';
}

/** Whether nothing is wrong but that a text is longer than its bound. */
function isTooLong({ issues }: z.ZodError): boolean {
  return issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string');
}
