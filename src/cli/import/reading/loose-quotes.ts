/**
 * In a cell without quotes around it, quotes belong to the text: `He said "good"`. Such cells get quotes around them, as the
 * format asks for; everything else stays as it is, so that lines keep their numbers.
 */
export function closeLooseQuotes(text: string, divider: string): string {
  if (!text.includes('"')) return text;
  const lines = text.split('\n');
  let isInside = false;
  for (const [at, line] of lines.entries()) {
    if (!line.includes('"')) continue;
    const read = readLine(line, divider, isInside);
    isInside = read.isInside;
    if (read.cells !== undefined) lines[at] = read.cells.join(divider);
  }
  return lines.join('\n');
}

/** @param startsInside whether the line begins in a quoted cell of the line before @returns its cells, where some of them had loose quotes */
function readLine(line: string, divider: string, startsInside: boolean): { cells?: string[]; isInside: boolean } {
  const cells: string[] = [];
  let isLoose = false;
  let at = 0;
  for (let isFirst = true; at <= line.length; isFirst = false) {
    const isQuoted = (isFirst && startsInside) || line[at] === '"';
    const opening = isFirst && startsInside ? at : at + 1;
    const closing = isQuoted ? endOfQuoted(line, opening) : undefined;
    if (isQuoted && closing === undefined) return { isInside: true, ...(isLoose && { cells: [...cells, line.slice(at)] }) };
    // Of ="a, b", by which programs keep a text a text, the divider is a part.
    const end = line.indexOf(divider, closing ?? (line.startsWith('="', at) ? endOfQuoted(line, at + 2) : undefined) ?? at);
    const cell = line.slice(at, end === -1 ? line.length : end);
    const hasLoose = !isQuoted && cell.includes('"');
    isLoose ||= hasLoose;
    cells.push(hasLoose ? `"${cell.replaceAll('"', '""')}"` : cell);
    if (end === -1) break;
    at = end + divider.length;
  }
  return { isInside: false, ...(isLoose && { cells }) };
}

/** The place after the quote that ends a cell; nothing where the line ends before. */
function endOfQuoted(line: string, from: number): number | undefined {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at + 1;
  }
  return undefined;
}
