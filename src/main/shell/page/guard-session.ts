import { app, type Session } from 'electron';
import { appOrigin, pageOrigin } from './app-origin';

/** Guards every session there is and will be. Call it before `ready`. */
export function guardSessions(): void {
  app.on('session-created', guardSession);
}

/** SECURITY: a page of ours needs no camera, no clipboard, no device, no file and no network: all is denied. */
function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

/** SECURITY: the second lock behind the content security policy; it also holds for frames without one. */
function mayLoad(url: string): boolean {
  if (import.meta.env.DEV) {
    const socket = pageOrigin().replace(/^http/, 'ws');
    if (url.startsWith(`${pageOrigin()}/`) || url.startsWith(`${socket}/`)) return true;
    if (url.startsWith('devtools://')) return true;
  }
  return url.startsWith(`${appOrigin}/`);
}
