import type { Thing } from './json-ld-context.ts';

/** The text of a `<script type="application/ld+json">`. */
export function renderJsonLd(things: readonly Thing[]): string {
  return scriptJson({ '@context': 'https://schema.org', '@graph': things });
}

/**
 * JSON that may stand in a script. Customers' words are in it: what could end the script, open a comment or a tag, or end a line of
 * JavaScript is written as an escape, which JSON reads back as the same character.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
