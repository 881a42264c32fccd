/** Whether anybody has signed a checkpoint: one without signatures has no blank line. Whose signature it is, and whether it holds, is not asked. */
export function isSigned(note: string): boolean {
  return note.includes('\n\n');
}
