import type { AnswerOf, RequestOf } from '../../../preload/contract/calls';
import type { Operator } from '../../../preload/contract/operator';
import { fail, ok, type Result } from '../../../preload/contract/result';
import {
  addAlias,
  confirmOperator,
  switchOperator,
  type Catalogue,
  type EditRefusal,
} from '../../operators/catalogue';
import { numberKeys, suggestOperator } from '../../operators/number-hint';
import type { Journal } from '../../journal/journal-client';
import type { NumberMemory } from '../../journal/number-memory';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks' | 'operators' | 'owner' | 'carrierOf'>;
type OperatorCall =
  'operators:list' | 'operators:confirm' | 'operators:switch' | 'operators:alias' | 'number:hint';

/** The shop's operators, and what is known of a number. */
export function operatorHandlers(parts: Parts): Pick<Handlers, OperatorCall> {
  return {
    'operators:list': () => ok(parts.operators.current().operators),
    'operators:confirm': ({ code }) => edit(parts, (catalogue) => confirmOperator(catalogue, code)),
    'operators:switch': ({ code, on, note }) =>
      edit(parts, (catalogue) => switchOperator(catalogue, code, on, note)),
    'operators:alias': ({ code, alias }) => edit(parts, (catalogue) => addAlias(catalogue, code, alias)),
    'number:hint': (request) => hint(request, parts),
  };
}

async function edit(
  { operators, owner }: Parts,
  change: (catalogue: Catalogue) => Result<Catalogue, EditRefusal>,
): Promise<
  Result<readonly Operator[], { code: 'owner_locked' | 'no_such_operator' | 'settings_not_saved' }>
> {
  if (!owner.allows()) return fail({ code: 'owner_locked' });
  const changed = await operators.change(change);
  if (changed.ok) return ok(changed.value.operators);
  // A confirmation, a switch or an alias cannot make a good operator bad.
  return changed.failure.code === 'bad_operator'
    ? fail({ code: 'no_such_operator' })
    : fail({ code: changed.failure.code });
}

async function hint(
  { number }: RequestOf<'number:hint'>,
  { desks, operators, carrierOf }: Parts,
): Promise<AnswerOf<'number:hint'>> {
  const current = await desks.current();
  const memory = current.ok ? await remembered(current.value.journal, number) : null;
  return ok(
    suggestOperator({
      typed: number,
      memory,
      catalogue: operators.current(),
      carrierOf: await carrierOf(),
    }),
  );
}

/** A hint is a courtesy: a journal that cannot be read now gives none. */
async function remembered(journal: Journal, typed: string): Promise<NumberMemory | null> {
  for (const key of numberKeys(typed)) {
    const found = await journal.numberMemory(key);
    if (found.ok && found.value !== null) return found.value;
  }
  return null;
}
