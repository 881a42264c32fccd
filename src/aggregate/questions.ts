import { displayName } from '#src/evidence/display-name.ts';
import type { Question } from '#src/schemas/question.ts';
import { compare } from '#src/schemas/sort.ts';

/** What the public may see of a question: no more of a name than its author chose. */
export interface PublishedQuestion extends Pick<Question, 'id' | 'product' | 'date' | 'lang' | 'body' | 'translations' | 'replies'> {
  /** `name` is missing where nobody is named. */
  author: { name?: string; city?: string };
}

/** The questions as they are shown: those with an answer first, the newest of them first; then those that wait for one. */
export function publishQuestions(questions: readonly Question[]): PublishedQuestion[] {
  return questions
    .map(publish)
    .sort((a, b) => Number(isUnanswered(a)) - Number(isUnanswered(b)) || compare(b.date, a.date) || compare(a.id, b.id));
}

/** Whether the shop has not answered yet. */
export function isUnanswered({ replies }: Pick<Question, 'replies'>): boolean {
  return replies.length === 0;
}

function publish({ allowed: _allowed, author, ...shown }: Question): PublishedQuestion {
  const name = author === undefined ? undefined : displayName(author);
  const city = author === undefined || author.display === 'anonymous' ? undefined : author.city;
  return { ...shown, author: { ...(name !== undefined && { name }), ...(city !== undefined && { city }) } };
}
