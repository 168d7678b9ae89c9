import { fail, ok } from '../../../preload/contract/result';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';

type Parts = Pick<HandlerParts, 'desks' | 'settings' | 'status'>;

/** Which screen, and which journal the counter works on. */
export function appHandlers(parts: Parts): Pick<Handlers, 'app:status' | 'app:practise' | 'app:work'> {
  const { desks, settings, status } = parts;

  async function workOn(mode: 'practice' | 'real') {
    const saved = settings.update({ mode });
    if (!saved.ok) return saved;
    await desks.workOn(mode);
    return ok(await status());
  }

  return {
    'app:status': async () => ok(await status()),
    'app:practise': () => workOn('practice'),
    'app:work': () => (settings.read().account === null ? fail({ code: 'no_account' }) : workOn('real')),
  };
}
