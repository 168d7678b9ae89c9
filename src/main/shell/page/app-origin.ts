/** The scheme of our own pages. */
export const appScheme = 'app';

const host = 'galla';

/** Where our page is served from in every built app. */
export const appOrigin = `${appScheme}://${host}`;

/**
 * The origin of the page. While developing it is the dev server's, for hot reload.
 * SECURITY: `import.meta.env.DEV` is a constant of the build, so the branch is absent from built output: no
 * environment variable can bring it back.
 */
export function pageOrigin(): string {
  if (import.meta.env.DEV) {
    const devServer = process.env['ELECTRON_RENDERER_URL'];
    if (devServer !== undefined) return new URL(devServer).origin;
  }
  return appOrigin;
}
