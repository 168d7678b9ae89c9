import { z } from 'zod';
import type { RequestOf } from './calls';
import type { PeopleCalls } from './calls/people-calls';
import { none, seq } from '../request-schemas';
import { rightsByRoleSchema } from '../people/rights-schemas';
import { roles } from '../people/role';
import { slipLanguages } from '../printing/slip';

const personId = z.string().max(40);
const secret = z.string().max(2000);
const name = z.string().max(200);
const role = z.enum(roles);
const language = z.enum(slipLanguages);

/** What main lets in of people; as in `requests.ts`. */
export const peopleRequests = {
  'people:unlock': z.strictObject({ person: personId, secret }),
  'people:lock': none,
  'people:stay': none,
  'people:list': none,
  'people:names': none,
  'people:add': z.strictObject({ name, role, language, pin: name }),
  'people:change': z.strictObject({ person: personId, name, role, language, active: z.boolean() }),
  'people:speak': z.strictObject({ language }),
  'people:set-pin': z.strictObject({ person: personId, pin: name }),
  'people:lift-wait': z.strictObject({ person: personId }),
  'people:allow': z.strictObject({ person: personId, secret, call: name, request: z.unknown() }),
  'rights:read': none,
  'rights:save': z.strictObject({ rights: rightsByRoleSchema }),
  'changes:page': z.strictObject({ before: seq.nullable() }),
  'recovery:make': none,
  'recovery:print': none,
  'recovery:use': z.strictObject({ code: name, next: secret }),
} as const satisfies { readonly [N in keyof PeopleCalls]: z.ZodType<RequestOf<N>> };
