import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import type { Language } from '../../../preload/contract/languages';
import type { Words } from '../words';
import { appOrigin, appScheme } from './app-origin';
import { contentPolicyHeaders } from './content-policy';
import { HTML, pageFile } from './page-file';
import { spokenPage } from './spoken-page';
import { stoppedAddress, stoppedPage } from './stopped-page';

/**
 * Makes `app://` a real origin instead of `file://`, which could read the whole disk. Call it before `ready`.
 * SECURITY: neither `bypassCSP` nor `allowServiceWorkers`, `supportFetchAPI` or `corsEnabled`.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the built page in `folder` as `app://galla/`, read-only, and the screen for when it keeps stopping, in the
 * `words` of main. Call it after `ready`. A page is told its `language` with its first byte: it reads that one while it
 * still asks main for all else.
 */
export function serveApp(folder: string, words: Words, language: () => Language): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    if (method === 'GET' && url === stoppedAddress) return answer(stoppedPage(await words()), HTML);
    const file = method === 'GET' ? pageFile(url, appOrigin, folder) : null;
    if (file === null) return refused();
    try {
      // A copy: its type says that it is not shared memory, which a response would not take.
      const body = new Uint8Array(await readFile(file.path));
      if (file.mime !== HTML) return answer(body, file.mime);
      return answer(spokenPage(Buffer.from(body).toString('utf8'), language()), HTML);
    } catch {
      return refused();
    }
  });
}

function answer(body: string | Uint8Array<ArrayBuffer>, mime: string): Response {
  return new Response(body, { headers: { ...contentPolicyHeaders, 'Content-Type': mime } });
}

function refused(): Response {
  return new Response(null, { status: 404, headers: contentPolicyHeaders });
}
