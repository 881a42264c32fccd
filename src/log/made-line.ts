/**
 * The day on which a checkpoint was made, as the shop says: one extension line of a checkpoint, such as `bukti-made/v1 2026-11-29`.
 * It is signed with the rest, so that the shop cannot say another day later without being seen; nobody else vouches for it. Whoever
 * does not know the line passes over it, as over every extension line: https://c2sp.org/tlog-checkpoint
 */
const MADE = /^bukti-made\/v1 (\d{4}-\d\d-\d\d)$/;

/** The first three lines are the checkpoint's own. */
const OWN_LINES = 3;

/** @param day YYYY-MM-DD */
export function formatMadeLine(day: string): string {
  return `bukti-made/v1 ${day}`;
}

/** The day in a checkpoint, with or without its signatures; nothing where none is said, or no day of the calendar. */
export function readMadeDay(note: string): string | undefined {
  const [text = ''] = note.split('\n\n', 1);
  const days = text
    .split('\n')
    .slice(OWN_LINES)
    .flatMap((line) => MADE.exec(line)?.[1] ?? []);
  const [day = ''] = days;
  return days.length === 1 && isDay(day) ? day : undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
