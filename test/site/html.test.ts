import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const run = promisify(execFile);
/** The checker of the W3C, as its own package brings it. It needs a Java from 11 on, which not every machine has. */
const CHECKER = resolve('node_modules/vnu-jar/build/dist/vnu.jar');
/** Its deep stack asks for more than a thread has; the rest halves the work of a program that runs for seconds. */
const JAVA = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const hasJava = await run('java', ['-version']).then(
  () => true,
  () => false,
);

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  url?: string;
  message: string;
  extract?: string;
}

// Articles without a heading are warned of: most customers write no headline, and each article has its name in `aria-label`.
const EXPECTED = /^Article lacks heading/;

test.skipIf(!hasJava)('the W3C’s checker finds no fault on any page and badge, in either language', async () => {
  const { stderr } = await run(
    'java',
    [...JAVA, '-jar', CHECKER, '--format', 'json', '--also-check-svg', '--skip-non-html', '--exit-zero-always', inject('dist')],
    {
      maxBuffer: 1e8,
    },
  );
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  const faults = messages.filter(({ type, subType, message }) => (type !== 'info' || subType === 'warning') && !EXPECTED.test(message));
  // A fragment is no document; its own test looks at it.
  const ofDocuments = faults.filter(({ url = '' }) => !url.endsWith('/snippet.html'));
  expect(ofDocuments.map(({ url = '', message, extract = '' }) => `${url.replace(/^.*\/dist\//, '')}: ${message} ${extract}`)).toEqual([]);
});
