/** The style attribute of a badge: in a narrow column it is smaller, and keeps its shape. Its hash is for a content security policy. */
export const BADGE_STYLE = 'max-width:100%;object-fit:contain';
