/** What the site decides: made by the embed integration when it is built. Texts come with the documents that elements load. */
declare module 'virtual:bukti/elements' {
  /** The style of all embeds, in the site's colours. */
  export const STYLE: string;
}
