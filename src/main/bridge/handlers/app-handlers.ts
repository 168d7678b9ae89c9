import type { PageFault } from '../../../preload/contract/page-fault';
import { fail, ok } from '../../../preload/contract/result';
import type { PracticeTimes } from '../../desk/background/practice-times';
import { mayDo } from '../../recharge/state/moment';
import type { Handlers } from '../handlers';
import type { FirstDrawing } from '../../shell/page/first-drawing';
import type { TextSizing } from '../../settings/text-sizing';
import type { UnsavedSettings } from '../../shell/quit/unsaved-settings';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks' | 'settings' | 'status'> & {
  readonly drawing: FirstDrawing;
  readonly unsaved: UnsavedSettings;
  readonly pageFaulted: (fault: PageFault) => void;
  readonly textSizing: Pick<TextSizing, 'turn'>;
  readonly practised: Pick<PracticeTimes, 'began' | 'ended'>;
};
type AppCall = `app:${'status' | 'drawn' | 'unsaved' | 'faulted' | 'text-size' | 'practise' | 'work'}`;

/** Which screen, and which journal the counter works on. */
export function appHandlers(parts: Parts): Pick<Handlers, AppCall> {
  const { desks, settings, status, drawing, unsaved: typed, pageFaulted, textSizing, practised } = parts;

  async function workOn(mode: 'practice' | 'real', then: () => void = () => undefined) {
    const saved = settings.update({ mode });
    if (!saved.ok) return saved;
    await desks.workOn(mode);
    then();
    return ok(await status());
  }

  return {
    'app:status': async () => ok(await status()),
    'app:drawn'() {
      drawing.tell();
      return ok({});
    },
    'app:unsaved'({ unsaved }) {
      typed.tell(unsaved);
      return ok({});
    },
    'app:faulted'(fault) {
      pageFaulted(fault);
      return ok({});
    },
    'app:text-size'({ to }) {
      const turned = textSizing.turn(to);
      return turned.ok ? ok({}) : turned;
    },
    'app:practise'(_, caller) {
      if (settings.read().account === null) return workOn('practice');
      // With an account connected, a real customer may be waiting.
      return mayDo(caller, 'practise')
        ? workOn('practice', () => practised.began(caller))
        : fail({ code: 'not_allowed', right: 'practise' });
    },
    'app:work': (_, caller) =>
      settings.read().account === null
        ? fail({ code: 'no_account' })
        : workOn('real', () => void practised.ended(caller)),
  };
}
