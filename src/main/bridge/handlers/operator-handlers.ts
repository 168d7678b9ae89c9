import type { AnswerOf, RequestOf } from '../../../preload/contract/bridge/calls';
import { ok } from '../../../preload/contract/result';
import { isAbout, numberKeys, suggestOperator } from '../../operators/number-hint';
import type { Catalogue } from '../../operators/catalogue';
import type { Journal } from '../../journal/thread/journal-client';
import type { NumberMemory } from '../../journal/read/number-memory';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks' | 'operators' | 'carrierOf' | 'clock'>;

/** The shop's operators as the counter uses them, and what is known of a number. */
export function operatorHandlers(
  parts: Parts,
): Pick<Handlers, 'operators:list' | 'operators:sold' | 'number:hint'> {
  return {
    'operators:list': () => ok(parts.operators.current().operators),
    async 'operators:sold'() {
      const current = await parts.desks.current();
      const sold = current.ok ? await current.value.journal.soldLately(parts.clock.now()) : null;
      // A ranking is a courtesy, too.
      return ok(sold?.ok === true ? sold.value : {});
    },
    'number:hint': (request) => hint(request, parts),
  };
}

async function hint(
  { number }: RequestOf<'number:hint'>,
  { desks, operators, carrierOf }: Parts,
): Promise<AnswerOf<'number:hint'>> {
  const current = await desks.current();
  const memory = current.ok ? await remembered(current.value.journal, number, operators.current()) : null;
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
async function remembered(
  journal: Journal,
  typed: string,
  catalogue: Catalogue,
): Promise<NumberMemory | null> {
  for (const key of numberKeys(typed)) {
    const found = await journal.numberMemory(key);
    if (found.ok && found.value !== null && isAbout(found.value, key, typed, catalogue)) return found.value;
  }
  return null;
}
