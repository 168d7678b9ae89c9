import type { z } from 'zod';
import { neededFor } from '../../preload/contract/bridge/access';
import type { DoorFailure } from '../../preload/contract/bridge/call';
import type { AnswerOf, CallName, RequestOf } from '../../preload/contract/bridge/calls';
import type { Failure } from '../../preload/contract/bridge/failures';
import { requests } from '../../preload/contract/bridge/requests';
import { fail, type Result } from '../../preload/contract/result';
import type { Admits, NotAdmitted } from './admits';
import type { Handlers } from './handlers';

/** What the door itself says no with. */
export type Refusal = Result<never, Failure<DoorFailure> | NotAdmitted>;

/** Told of every bug behind the door. Must not throw; the request is not passed, it may hold a token. */
export type ReportBug = (call: CallName, error: unknown) => void;

const schemas: { readonly [N in CallName]: z.ZodType<RequestOf<N>> } = requests;

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

/**
 * Lets one message of the page in: schema, then right, then handler, then its answer. Never rejects: an unknown name or
 * a request that does not fit is `bad_request`, or `text_too_long` where a person only typed too much; who is not let
 * in hears why; a throw of the handler is `internal`.
 */
export async function answer(
  name: unknown,
  request: unknown,
  handlers: Handlers,
  admits: Admits,
  reportBug: ReportBug,
): Promise<AnswerOf<CallName> | Refusal> {
  if (!isCallName(name)) return fail({ code: 'bad_request' });
  return answerCall(name, request, handlers, admits, reportBug);
}

async function answerCall<N extends CallName>(
  name: N,
  request: unknown,
  handlers: Handlers,
  admits: Admits,
  reportBug: ReportBug,
): Promise<AnswerOf<N> | Refusal> {
  const parsed = schemas[name].safeParse(request);
  if (!parsed.success) return fail({ code: isTooLong(parsed.error) ? 'text_too_long' : 'bad_request' });
  const needed = neededFor(name, parsed.data);
  try {
    const admitted = await admits({ call: name, needed, request: parsed.data });
    if (!admitted.ok) return admitted;
    return await handlers[name](parsed.data, admitted.value);
  } catch (error) {
    reportBug(name, error);
    return fail({ code: 'internal' });
  }
}

/** Whether nothing is wrong but that a text is longer than its bound. */
function isTooLong({ issues }: z.ZodError): boolean {
  return issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string');
}
