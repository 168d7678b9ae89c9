import type { AnswerOf } from '../../../preload/contract/bridge/calls';
import { conditionOrder } from '../../../preload/contract/settings/condition-phrases';
import { namingPhrase } from '../../../preload/contract/rules/recognise-condition';
import { ok } from '../../../preload/contract/result';
import type { ConditionList } from '../../settings/condition-list';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks'> & { readonly conditions: ConditionList };
type ConditionCall = 'conditions:read' | 'conditions:save' | 'conditions:reset' | 'conditions:undo';

/** How many messages without a name are offered. */
const UNNAMED = 8;

/** The phrases by which a message of the gateway is known. They choose a cure to show, never a state. */
export function conditionHandlers({ desks, conditions }: Parts): Pick<Handlers, ConditionCall> {
  async function view(): Promise<AnswerOf<'conditions:read'>> {
    const phrases = conditions.phrases();
    const said = await desks.now()?.history.recentMessages();
    // What was said lately is a courtesy: a journal that cannot be read offers none.
    const messages = said?.ok === true ? said.value : [];
    return ok({
      phrases,
      areDefaults: conditions.areDefaults(),
      canUndo: conditions.canUndo(),
      unnamed: messages.filter(({ message }) => namingPhrase(message, phrases) === null).slice(0, UNNAMED),
    });
  }

  return {
    'conditions:read': () => view(),
    async 'conditions:save'({ phrases }) {
      const inOrder = conditionOrder.flatMap((wanted) =>
        phrases.filter(({ condition }) => condition === wanted),
      );
      const kept = conditions.keep(inOrder);
      return kept.ok ? view() : kept;
    },
    async 'conditions:reset'() {
      const kept = conditions.keep(null);
      return kept.ok ? view() : kept;
    },
    async 'conditions:undo'() {
      const undone = conditions.undo();
      return undone.ok ? view() : undone;
    },
  };
}
