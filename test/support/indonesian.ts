import { expect } from 'vitest';
import type { Problem } from '#src/schemas/problem.ts';

/** Words of our English messages. What stands in quotes or brackets comes from a file, or from a library. */
const ENGLISH = /\b(?:found|expected|which|looks like|the file|the key|delete it|restore it|as its name)\b/i;

/** Every problem is told in Indonesian, too, and with a fix where the English has one. */
export function expectIndonesian(problems: readonly Problem[]): void {
  for (const { message, fix, indonesian } of problems) {
    for (const text of [indonesian.message, indonesian.fix ?? ''])
      expect(text.replace(/"(?:[^"\\]|\\.)*"|\([^)]*\)/g, '')).not.toMatch(ENGLISH);
    expect(indonesian.message).not.toBe(message);
    expect(indonesian.fix === undefined).toBe(fix === undefined);
  }
}
