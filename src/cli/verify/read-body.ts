import { type Bytes, concat } from '#src/log/bytes.ts';
import { formatNumber } from '../terminal.ts';
import { UnreadableError } from './site-source.ts';

/**
 * The body of an answer, counted as it arrives, unpacked: a header may lie, and a small file may unpack to a large one.
 * @throws UnreadableError for more than `limit` bytes
 */
export async function readBody(response: Response, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new UnreadableError(`more than the ${formatNumber(limit)} bytes that such a file may have`);
    chunks.push(chunk);
  }
  return concat(...chunks);
}
