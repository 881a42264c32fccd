import { type Problem, tell } from '#src/schemas/problem.ts';
import { fieldName } from './explain-value.ts';
import { isThousands } from './repair.ts';
import type { Source } from './source.ts';

/** The first number that is written with a point between its thousands: 85.000 is 85 for every program. */
export function findMisreadNumber(source: Source): Problem | undefined {
  if (source.written === undefined) return undefined;
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: source.value, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'number') {
      const written = source.written(path, 'value');
      if (written !== undefined && isThousands(written.text)) return misread(source, path, value, written.text);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return undefined;
}

function misread(source: Source, path: readonly PropertyKey[], value: number, written: string): Problem {
  const whole = written.replace(/[.,]/g, '');
  const name = String(path.at(-1));
  return {
    code: 'invalid-value',
    file: source.file,
    line: source.lineOf(path),
    field: fieldName(path),
    ...tell(
      {
        en: `found ${written}, which programs read as ${value}; expected a number without points between its thousands`,
        id: `ada ${written}, yang dibaca program sebagai ${value}; tulis angka tanpa titik pemisah ribuan`,
      },
      {
        en: `Write: ${name}: ${whole} (or ${name}: ${value}, if that was meant).`,
        id: `Tulis: ${name}: ${whole} (atau ${name}: ${value}, bila itu maksudnya).`,
      },
    ),
  };
}
