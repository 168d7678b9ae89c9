import type { AnswerOf, RequestOf } from '../../../../preload/contract/bridge/calls';
import { ok } from '../../../../preload/contract/result';
import { suggestOperator } from '../../../operators/number-hint';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';

export type OperatorParts = Pick<HandlerParts, 'desks' | 'operators' | 'carrierOf'>;

/** The shop's operators as the counter uses them, and what is known of a number. */
export function operatorHandlers(
  parts: OperatorParts,
): Pick<Handlers, 'operators:list' | 'operators:sold' | 'number:hint'> {
  return {
    'operators:list': () => ok(parts.operators.current().operators),
    async 'operators:sold'() {
      const current = await parts.desks.current();
      const sold = current.ok ? await current.value.history.soldLately() : null;
      // A ranking is a courtesy, too.
      return ok(sold?.ok === true ? sold.value : {});
    },
    'number:hint': (request) => hint(request, parts),
  };
}

async function hint(
  { number }: RequestOf<'number:hint'>,
  { desks, operators, carrierOf }: OperatorParts,
): Promise<AnswerOf<'number:hint'>> {
  const current = await desks.current();
  return ok(
    suggestOperator({
      typed: number,
      memory: current.ok ? await current.value.history.numberMemory(number) : null,
      catalogue: operators.current(),
      carrierOf: await carrierOf(),
    }),
  );
}
