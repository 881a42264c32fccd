import type { Review } from '#src/schemas/review.ts';
import { compare } from '#src/schemas/sort.ts';
import type { DraftReview } from '../rows/draft.ts';

/** Fields of a review that a newer export changes, with what they become. */
export interface ReviewChange {
  id: string;
  set: Record<string, unknown>;
}

/**
 * What a review becomes when a newer export says something else about these fields. How the name is shown and the team's answers stay;
 * an answer of the same day by the same person is taken anew.
 */
export function mergeReview(id: string, fields: readonly string[], incoming: DraftReview, existing: Review): ReviewChange {
  const said: Record<string, unknown> = { ...incoming };
  const set = Object.fromEntries(fields.map((field) => [field, said[field]]));
  if (fields.includes('author')) {
    const { name, city } = incoming.author;
    set.author = { ...existing.author, name, ...(city !== undefined && { city }) };
  }
  if (fields.includes('replies')) set.replies = joinReplies(existing.replies, incoming.replies ?? []);
  return { id, set };
}

/** Whether a newer export only adds answers: every one that is here stays as it is. */
export function onlyAddsAnswers(fields: readonly string[], incoming: DraftReview, existing: Review): boolean {
  const isNew = (incoming.replies ?? []).every(
    ({ date, by, body }) => !existing.replies.some((reply) => reply.date === date && reply.by === by && reply.body !== body),
  );
  return fields.length === 1 && fields[0] === 'replies' && isNew;
}

/** What is here and what the file says, field by field, short enough for a line. */
export function renderChange({ set }: ReviewChange, existing: Review): string {
  const before: Record<string, unknown> = { ...existing };
  return Object.entries(set)
    .map(([field, value]) => `${field}: ${short(before[field])} → ${short(value)}`)
    .join('; ');
}

function joinReplies(existing: Review['replies'], incoming: NonNullable<DraftReview['replies']>): object[] {
  // Answers without a day are told apart by their words.
  const key = ({ date, by, body }: { date?: string | undefined; by: string; body: string }) => JSON.stringify([date ?? body, by]);
  const taken = new Set(incoming.map(key));
  const kept = existing
    .filter((reply) => !taken.has(key(reply)))
    .map(({ lang, translations, ...reply }) => ({
      ...reply,
      ...(lang !== undefined && { lang }),
      ...(Object.keys(translations).length > 0 && { translations }),
    }));
  return [...kept, ...incoming].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

function short(value: unknown): string {
  const characters = [...(JSON.stringify(value) ?? 'nothing')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}
