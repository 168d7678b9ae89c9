/** A font file as a `data:` URL: the slip's page may load nothing from anywhere. */
declare module '*.woff2?inline' {
  export const dataUrl: string;
  export { dataUrl as default };
}
