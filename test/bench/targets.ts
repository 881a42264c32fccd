export interface Figure {
  /** 0 where it does not depend on them. */
  reviews: number;
  name: string;
  value: number;
  /** At most this. */
  target: number;
}

/** Target against figure as a Markdown table, misses marked. */
export function renderTargets(figures: readonly Figure[]): string {
  const rows = figures.map(({ reviews, name, value, target }) => {
    const cells = [reviews === 0 ? '' : String(reviews), name, String(target), formatFigure(value), value <= target ? '' : '**missed**'];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| reviews | what | target | figure | |', '|---|---|---|---|---|', ...rows].join('\n');
}

function formatFigure(value: number): string {
  return value < 10 ? value.toFixed(2) : String(Math.round(value));
}
