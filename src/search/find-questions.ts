import { createSaidWordReader } from '#src/language/said-words.ts';
import { listMatches } from './highlight.ts';
import type { Term } from './query.ts';
import { parseQuestion } from './question.ts';

/** A question to the shop as the search knows it. All of it is plain text. */
export interface ShopQuestion {
  id: string;
  product: string;
  lang: string;
  body: string;
  translations?: Record<string, string>;
  answers: { by: string; date: string; lang: string; body: string; translations?: Record<string, string> }[];
}

const MOST = 3;

/**
 * Answered questions that have all telling words, and all other words that any question has; at least one stands in the question itself.
 * Those with the most words in the question come first.
 */
export function findQuestions(asked: string, questions: readonly ShopQuestion[]): { questions: ShopQuestion[]; terms: Term[] } {
  const { terms: all, telling } = parseQuestion(asked);
  const isSaidIn = (term: Term, question: ShopQuestion) => countSaid([term], wholeOf(question)) > 0;
  const terms = all.filter(
    (term) =>
      (term.kind === 'phrase' || !term.optional) && (telling.includes(term) || questions.some((question) => isSaidIn(term, question))),
  );
  if (terms.length === 0) return { questions: [], terms };
  const found = questions.flatMap((question) => {
    const inQuestion = countSaid(terms, textsOf(question));
    const inAll = countSaid(terms, wholeOf(question));
    return inQuestion > 0 && inAll === terms.length ? [{ question, inQuestion }] : [];
  });
  found.sort((a, b) => b.inQuestion - a.inQuestion);
  return { questions: found.slice(0, MOST).map(({ question }) => question), terms };
}

type Text = readonly [lang: string, text: string];

const textsOf = ({ lang, body, translations = {} }: Pick<ShopQuestion, 'lang' | 'body' | 'translations'>): Text[] => [
  [lang, body],
  ...Object.entries(translations),
];

const wholeOf = (question: ShopQuestion): Text[] => [question, ...question.answers].flatMap(textsOf);

/** How many of the terms the texts speak of. */
function countSaid(terms: readonly Term[], texts: readonly Text[]): number {
  const said = texts.map(([lang, text]) => createSaidWordReader(lang)(text));
  return terms.filter((term) =>
    said.some((words) =>
      term.kind === 'phrase'
        ? words.some((_, at) => term.words.every((word, index) => words[at + index]?.text === word))
        : listMatches(words, term).length > 0,
    ),
  ).length;
}
