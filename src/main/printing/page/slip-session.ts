import { session, type Session } from 'electron';

let guarded: Session | null = null;

/**
 * The session of slip pages: in memory, apart from the app's own.
 *
 * SECURITY: a slip's page holds everything it needs, so every request but the page itself is refused.
 */
export function slipSession(): Session {
  if (guarded !== null) return guarded;
  const slips = session.fromPartition('slips', { cache: false });
  slips.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  slips.setPermissionCheckHandler(() => false);
  slips.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }));
  guarded = slips;
  return slips;
}
