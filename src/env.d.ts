/** Published pictures by their path below `content/media/`; made by the media integration. */
declare module 'virtual:bukti/media' {
  const pictures: Record<string, import('astro').ImageMetadata>;
  export default pictures;
}
