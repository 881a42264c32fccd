import { expect, test } from 'vitest';
import { summarizeImported } from '#src/aggregate/imported.ts';
import type { Declaration } from '#src/schemas/declaration.ts';

const declaration = (channel: Declaration['channel'], declared: string): Declaration => ({
  channel,
  declared,
  sha256: 'a'.repeat(64),
  reviews: 2,
  unchanged: true,
  noneHeldBack: true,
  mayBeRepublished: true,
});

test('each platform with its reviews and what is declared of them, the newest first', () => {
  const published = (['website', 'google', 'trustpilot', 'google'] as const).map((channel) => ({ channel }));
  const declarations = [declaration('google', '2026-01-01'), declaration('google', '2026-02-01'), declaration('etsy', '2026-02-01')];
  expect(summarizeImported(published, declarations)).toEqual([
    { channel: 'google', published: 2, declarations: [declaration('google', '2026-02-01'), declaration('google', '2026-01-01')] },
    { channel: 'trustpilot', published: 1, declarations: [] },
  ]);
});
