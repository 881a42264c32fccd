import { expect, test } from 'vitest';
import { formatEvidenceFile, parseEvidenceFile } from '../../src/cli/seal/evidence-file.ts';

test.each(['=1+1', 'INV;=1', 'INV\t=1', '+62', '-5', '@x', '＝1', 'a"b', 'a,b', ' a', 'a\r\nb', 'a|b'])(
  'an order number that a spreadsheet would cut or run stands in quotes, and is read back: %j',
  (order) => {
    const text = formatEvidenceFile([{ id: 'rani', order }]);
    expect(text).toMatch(/\nrani,"/);
    expect(parseEvidenceFile(text)).toEqual([{ id: 'rani', order }]);
  },
);
