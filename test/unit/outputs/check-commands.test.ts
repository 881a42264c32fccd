import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { makeCheckCommands } from '#src/outputs/check-commands.ts';
import { SiteSchema } from '#src/schemas/site.ts';

const site = (url: string) => SiteSchema.parse({ name: 'Lereng', tagline: 'Kopi', description: 'Kopi', url });
const key = 'lereng.example/log+0888b881+ARHE+AoCrOzWbHqihrBETzMCtad3tNJNG6QvHp7hAX7r';

const COMMAND = ['exec', '--no', '--', 'bukti'];

/** What bash makes of a line: the words that each program is started with. */
function wordsOf(commands: string): string[] {
  const stand = 'npm() { printf "%s\\n" "$@"; }; curl() { :; }; go() { printf "%s\\n" "$@"; }\n';
  return execFileSync('bash', ['-c', stand + commands], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('name the site, with its path, and the key as one word', () => {
  const { bukti, since, go } = makeCheckCommands(site('https://lereng.example/ulasan'), { key }, { id: 'rani', index: 70 });
  expect(wordsOf(bukti)).toEqual([...COMMAND, 'verify', 'https://lereng.example/ulasan/', '--key', key]);
  expect(wordsOf(since)).toEqual([...COMMAND, 'verify', 'https://lereng.example/ulasan/', '--since', 'checkpoint.txt', '--key', key]);
  expect(wordsOf(go)).toEqual(['run', 'verify.go', 'https://lereng.example/ulasan/', key]);
});

test('without a key ask for none, and leave OpenSSL out', () => {
  const { bukti, go, openSsl } = makeCheckCommands(site('https://lereng.example'), {}, { id: 'rani', index: 70 });
  expect(wordsOf(bukti)).toEqual([...COMMAND, 'verify', 'https://lereng.example/']);
  expect(wordsOf(go)).toEqual(['run', 'verify.go', 'https://lereng.example/']);
  expect(openSsl).toBeUndefined();
});

describe('what stands in an address or a key stays data', () => {
  test.each(["it's", '$(echo gone)', 'a;echo gone', 'a`echo gone`', 'a b"c'])('%s', (odd) => {
    const { bukti, openSsl } = makeCheckCommands(
      site('https://lereng.example'),
      { key: `${odd}+0888b881+ARHE` },
      { id: 'rani', index: 70 },
    );
    expect(wordsOf(bukti).at(-1)).toBe(`${odd}+0888b881+ARHE`);
    const [, pattern = ''] = /grep -F (.*) checkpoint/.exec(openSsl ?? '') ?? [];
    expect(execFileSync('bash', ['-c', `printf %s ${pattern}`], { encoding: 'utf8' })).toBe(`— ${odd} `);
  });
});
