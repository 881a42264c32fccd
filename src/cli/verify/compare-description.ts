import { toBase64 } from '#src/log/bytes.ts';
import { quote } from '../terminal.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import type { Description } from './description.ts';
import type { Findings } from './verify-report.ts';

/** The checkpoint says what its site says of it. */
export function compareWithDescription({ checkpoint }: CheckpointFile, description: Description, where: string, findings: Findings): void {
  const { origin, size, root } = checkpoint;
  if (origin !== description.origin)
    findings.add({ code: 'other-log', where, found: `a checkpoint of ${quote(origin)}`, expected: `one of ${quote(description.origin)}` });
  if (size !== description.size)
    findings.add({ code: 'wrong-size', where, found: `${size} entries`, expected: `${description.size}, as in the site's description` });
  if (toBase64(root) !== description.root)
    findings.add({
      code: 'wrong-root',
      where,
      found: `the root ${toBase64(root)}`,
      expected: `${quote(description.root, 100)}, as in the site's description`,
    });
  if (size > 0 && !description.checkpoints.includes(size))
    findings.add({
      code: 'missing',
      where,
      found: 'a checkpoint that the description does not list',
      expected: `${size} among its checkpoints`,
    });
}
