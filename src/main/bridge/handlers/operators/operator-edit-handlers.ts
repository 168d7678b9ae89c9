import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { Operator } from '../../../../preload/contract/operators/operator';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import {
  addAlias,
  confirmOperator,
  copyOperator,
  removeOperator,
  saveOperator,
  switchOperator,
  type Catalogue,
  type EditRefusal,
} from '../../../operators/catalogue';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';

type Parts = Pick<HandlerParts, 'operators'>;
type EditCall =
  | 'operators:confirm'
  | 'operators:switch'
  | 'operators:alias'
  | 'operators:save'
  | 'operators:copy'
  | 'operators:remove'
  | 'operators:undo';

/** What the owner changes in the catalogue. Each change can be taken back, once. */
export function operatorEditHandlers(parts: Parts): Pick<Handlers, EditCall> {
  const { operators } = parts;
  return {
    'operators:confirm': ({ code }) => edit(parts, (catalogue) => confirmOperator(catalogue, code)),
    'operators:switch': ({ code, on, note }) =>
      edit(parts, (catalogue) => switchOperator(catalogue, code, on, note)),
    'operators:alias': ({ code, alias }) => edit(parts, (catalogue) => addAlias(catalogue, code, alias)),
    'operators:save': ({ code, operator }) =>
      edit(parts, (catalogue) => saveOperator(catalogue, code, operator)),
    'operators:copy': ({ code, newCode }) =>
      edit(parts, (catalogue) => copyOperator(catalogue, code, newCode)),
    'operators:remove': ({ code }) => edit(parts, (catalogue) => removeOperator(catalogue, code)),
    async 'operators:undo'() {
      const undone = await operators.undo();
      return undone.ok ? ok(undone.value.operators) : undone;
    },
  };
}

type EditFailure = Failure<'no_such_operator' | 'bad_operator' | 'settings_not_saved'>;

async function edit(
  { operators }: Parts,
  change: (catalogue: Catalogue) => Result<Catalogue, EditRefusal>,
): Promise<Result<readonly Operator[], EditFailure>> {
  const changed = await operators.change(change);
  if (changed.ok) return ok(changed.value.operators);
  const { failure } = changed;
  return failure.code === 'bad_operator'
    ? fail({ code: failure.code, operatorProblems: failure.problems })
    : fail({ code: failure.code });
}
