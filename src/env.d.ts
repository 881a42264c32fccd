/** What is published of `content/media/`, by its path below it; made by the media integration. */
declare module 'virtual:bukti/media' {
  /** Pictures; at the path of a video, its poster. */
  const pictures: Record<string, import('astro').ImageMetadata>;
  export default pictures;
  /** Addresses of videos and captions files. */
  export const files: Record<string, string>;
}

/** What is published for other people's pages; made by the embed integration. */
declare module 'virtual:bukti/embed-release' {
  /** What `/embed/v1/bukti.json` says. */
  export const release: { version: 1; file: string; integrity: string; bytes: number; gzip: number };
  /** The same of stars.js. */
  export const starsRelease: typeof release;
  /** Bytes on the wire of the script in a frame. */
  export const frameScriptGzip: number;
}
