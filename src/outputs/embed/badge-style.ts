/** The style attribute of a badge: it is as wide as its attribute says, except in a narrower column. Its hash is for a content security policy. */
export const BADGE_STYLE = 'max-width:100%;height:auto';
