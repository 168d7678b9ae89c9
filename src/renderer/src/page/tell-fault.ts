import { MOST_PLACES, type PagePart } from '../../../preload/contract/page-fault';
import { galla } from './bridge';

/**
 * Tells main that a part of the page could not be drawn; of the `page` itself main brings another one.
 * SECURITY: not what the exception says: it may quote what was typed or shown, a PIN among it.
 */
export function tellFault(part: PagePart, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = Array.from(stack.matchAll(/[\w-]{1,60}\.js:\d{1,7}:\d{1,7}/g), ([place]) => place);
  const name = error instanceof Error && /^\w{1,40}$/.test(error.name) ? error.name : 'thrown';
  void galla['app:faulted']({ part, error: name, at: at.slice(0, MOST_PLACES) });
}
