export interface Stage {
  name: string;
  seconds: number;
}

/** What a build was at, by the line that begins it in Astro's output. */
const BEGINNINGS: readonly (readonly [line: RegExp, name: string])[] = [
  [/\[types\] Generated|\[content\] Syncing/, 'reading the content'],
  [/Building static entrypoints/, 'bundling'],
  // The line that says so has no time of day; this one stands before it.
  [/Rearranging server assets/, 'pages'],
  [/generating optimized images/, 'pictures'],
  [/\[build\] ✓ Completed in [^\n]*$/, 'search'],
  [/\[bukti:search\]/, 'cards'],
  [/\[bukti:cards\]/, 'log'],
  [/\[bukti:log\]/, 'embeds'],
  [/\[bukti:embed\]/, 'headers'],
  [/\[bukti:host-headers\]/, 'leak gate'],
  [/\[build\] Complete!/, 'end'],
];

/** How long each stage of a build took, from the times of day in its output: to a second. */
export function readStages(output: string): Stage[] {
  const marks = output.split('\n').flatMap((line) => {
    const [, hours, minutes, seconds] = /(\d\d):(\d\d):(\d\d) /.exec(line) ?? [];
    const name = BEGINNINGS.find(([beginning]) => beginning.test(line))?.[1];
    return name === undefined || hours === undefined ? [] : [{ name, at: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }];
  });
  const stages = new Map<string, number>();
  for (const [index, { name, at }] of marks.entries()) {
    const next = marks[index + 1];
    if (next !== undefined) stages.set(name, (stages.get(name) ?? 0) + ((next.at - at + 86_400) % 86_400));
  }
  return Array.from(stages, ([name, seconds]) => ({ name, seconds }));
}
