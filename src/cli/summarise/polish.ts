import { keepTrueSentences, type QuotedFact, splitSentences } from '#src/aggregate/overview.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';

/** A model that speaks as OpenAI's does: https://platform.openai.com/docs/api-reference/chat */
export interface Model {
  /** Such as http://localhost:11434/v1 */
  address: string;
  name: string;
  key?: string | undefined;
}

interface Polished {
  text: string;
  /** Sentences of the model that quoted or counted something else. */
  dropped: string[];
}

const PATIENCE_MS = 60_000;
const ASKED =
  'Make this text pleasant to read, in the same language. Keep one sentence for each of its sentences. Keep everything between “ and ” letter by letter, and every number as it is. Add no fact, no judgement and no number. Answer with the text alone.';

/**
 * Lets a model reword a draft. A sentence of its answer is kept only if its quotes and counts are right; else the draft's own sentence
 * stays. Only the draft is sent: counts, and phrases of published reviews.
 * @throws CliError where there is no answer
 */
export async function polish(draft: string, of: number, facts: readonly QuotedFact[], model: Model): Promise<Polished> {
  const answer = await ask(draft, model);
  const kept = keepTrueSentences(answer, of, facts);
  const used = new Set<string>();
  const sentences = splitSentences(draft).map((sentence) => {
    const same = kept.find((one) => !used.has(one) && quotesOf(one) === quotesOf(sentence));
    if (same !== undefined) used.add(same);
    return same ?? sentence;
  });
  return { text: sentences.join(' '), dropped: splitSentences(answer).filter((sentence) => !used.has(sentence)) };
}

/** What a sentence quotes, in whatever order. */
function quotesOf(sentence: string): string {
  return (sentence.match(/“[^“”]*”/gu) ?? []).sort().join(' ');
}

async function ask(draft: string, { address, name, key }: Model): Promise<string> {
  const url = `${address.replace(/\/+$/, '')}/chat/completions`;
  const body = JSON.stringify({
    model: name,
    temperature: 0,
    messages: [
      { role: 'system', content: ASKED },
      { role: 'user', content: draft },
    ],
  });
  const headers = { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const { choices } = (await response.json()) as { choices?: { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    if (typeof content !== 'string') throw new Error('an answer without choices[0].message.content');
    return content;
  } catch (error) {
    throw new CliError(
      told({
        en: `Found no answer at ${url}: ${error instanceof Error ? error.message : String(error)}`,
        id: `Tidak ada jawaban dari ${url}: ${error instanceof Error ? error.message : String(error)}`,
      }),
      undefined,
      { cause: error },
    );
  }
}
