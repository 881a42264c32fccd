import type { MeasuredNode } from '@takumi-rs/core';
import { splitEmoji } from './graphemes.ts';

/**
 * The lines of a paragraph as Takumi has broken it, for text that runs from left to right.
 * @param text what the paragraph says; its emoji stand in it as pictures
 * @returns each line as text, without the spaces at its ends
 */
export function readLines({ runs, children }: MeasuredNode, text: string, lineHeightPx: number): string[] {
  const emoji = splitEmoji(text).filter((run) => run.emoji);
  const pieces = [
    ...runs.map((run) => ({ text: run.text, x: run.x, middle: run.y + run.height / 2 })),
    ...children.map(({ transform, height }, index) => ({
      text: emoji[index]?.text ?? '',
      x: transform[4],
      middle: transform[5] + height / 2,
    })),
  ];
  const lines = Map.groupBy(pieces, ({ middle }) => Math.floor(middle / lineHeightPx));
  return [...lines.keys()].sort((a, b) => a - b).map((line) => joinPieces(lines.get(line) ?? []));
}

function joinPieces(pieces: { text: string; x: number }[]): string {
  const ordered = pieces.sort((a, b) => a.x - b.x);
  return ordered
    .map(({ text }) => text)
    .join('')
    .trim();
}
