import { formatState, parseState } from './state.ts';

/** Results that are shown at first, and added by each "show more". */
export const PAGE_SIZE = 10;

/** What a history entry remembers beside its address: how much of the list was open, and where the reader stood. */
export interface Place {
  size?: number;
  scroll?: number;
}

/** How many results were open when the reader left. */
export function openedSize(): number {
  return (history.state as Place | null)?.size ?? PAGE_SIZE;
}

/** Whether the address, or what was open when the reader left, asks for anything but what the page shows at first. */
export function isAsked(): boolean {
  return formatState(parseState(location.search)) !== '' || openedSize() !== PAGE_SIZE;
}
