/** The detail of `bukti-load` and `bukti-empty`. All elements but the stars add the other figures of `rating` in the API. */
export interface LoadDetail {
  /** Slug; empty for the whole site, which stars do not show. Of stars that were found by a key of the shop, that key. */
  product: string;
  /** Mean; null while no review counts. */
  ratingValue: number | null;
  ratingCount: number;
}

/** Of `bukti-error`; the console says the same. */
export interface ErrorDetail {
  /**
   * `unknown`: the review site has no such product or review. `failed`: it answers with an error; the message ends with its status. `blocked`: no
   * answer, or none that can be read: the site cannot be reached, or a policy of the page or a blocker forbids to ask it.
   */
  code: 'unknown' | 'failed' | 'blocked';
  /** In plain English; of an unknown product with the nearest one that there is. */
  message: string;
}

/** Of `bukti-open`, which a listener may cancel: then the link is not followed. */
export interface OpenDetail {
  href: string;
}

/** Every event bubbles out of the element and crosses the borders of shadow trees. */
export interface BuktiEvents {
  'bukti-load': CustomEvent<LoadDetail>;
  'bukti-empty': CustomEvent<LoadDetail>;
  'bukti-error': CustomEvent<ErrorDetail>;
  'bukti-open': CustomEvent<OpenDetail>;
}

declare global {
  interface HTMLElementEventMap extends BuktiEvents {}
}
