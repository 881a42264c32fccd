import type { Segment } from '#src/search/highlight.ts';

/** Text with the words found in it marked. React makes text nodes of it: whatever a customer wrote stays text. */
export function Highlighted({ segments }: { segments: readonly Segment[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name, and are never reordered
  return segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
