const DIVIDERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 50;

/** The divider with which most rows have as many cells as the header; of two, the one with more cells. */
export function detectDivider(text: string): string {
  const records = sampleRecords(text);
  const scored = DIVIDERS.map((divider) => {
    const counts = records.map((record) => record.split(divider).length - 1);
    // Lines of a report above the header have no dividers: then the number that most lines have is that of the header.
    const header = counts[0] || mostFrequent(counts);
    return { divider, header, alike: header === 0 ? 0 : counts.filter((n) => n === header).length };
  });
  const best = scored.reduce((a, b) => (b.alike > a.alike || (b.alike === a.alike && b.header > a.header) ? b : a));
  return best.divider;
}

function mostFrequent(counts: readonly number[]): number {
  if (counts.length === 0) return 0;
  const times = Map.groupBy(counts, (n) => n);
  return [...times].reduce(([a, as], [b, bs]) => (bs.length > as.length ? [b, bs] : [a, as]))[0];
}

/** The first records of a file, without what stands in quotes. */
function sampleRecords(text: string): string[] {
  const records: string[] = [];
  let record = '';
  let quoted = false;
  for (const character of text.slice(0, 200_000)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character !== '\n') record += character;
    else if (record !== '') {
      records.push(record);
      record = '';
      if (records.length === SAMPLE_RECORDS) return records;
    }
  }
  return record === '' ? records : [...records, record];
}
