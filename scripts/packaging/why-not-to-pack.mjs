/**
 * SECURITY: a counter that handles money is packed with the Electron that package.json pins, as its makers publish
 * it. The stand-in is years older and comes from somewhere else; for one that a person names nobody vouches.
 *
 * @param {Pick<import('../set-up/electron.mjs').Electron, 'version' | 'origin'>} electron
 * @returns {string | undefined} what to tell, and how it is packed all the same
 */
export function whyNotToPack({ version = 'of an unknown version', origin }) {
  const way = 'To try out how Galla is packed: npm run package -- --stand-in';
  switch (origin) {
    case 'official':
      return undefined;
    case 'npm':
      return `The Electron here (${version}) is a stand-in for development, and no shop should get it. ${way}`;
    case 'given':
      return `The Electron in ELECTRON_OVERRIDE_DIST_PATH (${version}) may be any, and no shop should get it. ${way}`;
  }
}
