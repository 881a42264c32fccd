/** One review on one line. U+2028 and U+2029 never get here, so every program sees one line. */
export function renderReviewLine(review: { id: string }): string {
  return `${JSON.stringify(review)}\n`;
}
