import { extname, join } from 'node:path';

/** A file of the built page and what it is. */
export interface PageFile {
  readonly path: string;
  readonly mime: string;
}

/** What a page is. */
export const HTML = 'text/html; charset=utf-8';

/** Everything a build writes. What is not listed is not served. */
const MIME: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * Finds what a URL of `origin` names below `folder`; `null` when it names nothing we serve.
 *
 * SECURITY: segments are letters, digits and `._@-`, none starts with a dot. So there is nothing to decode
 * and no way up: `%2e%2e`, `..`, `\` and NUL are simply not file names of ours.
 */
export function pageFile(url: string, origin: string, folder: string): PageFile | null {
  if (!url.startsWith(`${origin}/`)) return null;
  const rest = url.slice(origin.length + 1).replace(/[?#].*$/s, '');
  const segments = (rest === '' ? 'index.html' : rest).split('/');
  if (!segments.every((segment) => /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/.test(segment))) return null;
  const path = join(folder, ...segments);
  const mime = MIME[extname(path)];
  return mime === undefined ? null : { path, mime };
}
