import { ok } from '../../../preload/contract/result';
import { practiceScripts } from '../../practice/scripts';
import type { Handlers } from '../handlers';

/** What the practice gateway plays for which number. */
export function practiceHandlers(): Pick<Handlers, 'practice:scripts'> {
  return { 'practice:scripts': () => ok(practiceScripts()) };
}
