import type { ErrorDetail, LoadDetail } from './events.ts';

/** What an element shows, and what the page hears of it. */
export type Drawing =
  | { state: 'load'; detail: LoadDetail; content: Node }
  | { state: 'empty'; detail: LoadDetail; content?: Node }
  | { state: 'error'; detail: ErrorDetail; content?: Node };
