import type { LogError, RefusedCode, UncheckedCode } from './log-error.ts';

const SENTENCES: Record<RefusedCode | UncheckedCode, (found: string) => string> = {
  'not-signed': () => 'No known key has signed this.',
  'wrong-signature': (name) => `The signature by ${name} is wrong.`,
  'other-log': (origin) => `This is a checkpoint of ${quote(origin)}, another log.`,
  'not-included': (entry) => `The proof does not lead from entry ${entry} to the root.`,
  'not-consistent': (sizes) => `This does not show that the log only grew: it is from ${sizes} entries.`,
  'history-changed': (what) => what,
  'cannot-check': (missing) => `${missing} is missing here, so that nothing can be checked.`,
};

/** One sentence for a person at a terminal: what was found, and why it cannot be accepted. */
export function explainLogError({ code, message: found }: LogError): string {
  if (isSentence(code)) return SENTENCES[code](found);
  const thing = code.slice('malformed-'.length);
  return found === '' ? `Not a valid ${thing}.` : `Not a valid ${thing}: ${quote(found)}.`;
}

function isSentence(code: LogError['code']): code is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, code);
}

/** A piece of what was found, short enough for a sentence. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
