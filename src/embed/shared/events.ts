/** Of `bukti-load` and `bukti-empty`. */
export interface LoadDetail {
  /** Slug; empty for the whole site. Of stars that were found by a key of the shop, that key. */
  product: string;
  /** Mean; null while no review counts. */
  ratingValue: number | null;
  ratingCount: number;
}

/** Of `bukti-error`: 404 where the site has no such product or review, another status, or what the browser threw. */
export interface ErrorDetail {
  error: unknown;
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
