import { displayName } from '#src/evidence/display-name.ts';
import type { Post } from '#src/schemas/post.ts';
import type { Question } from '#src/schemas/question.ts';
import type { Review } from '#src/schemas/review.ts';

/** A text that readers will see, and where it stands in its entry. */
export interface Words {
  path: (string | number)[];
  text: string;
}

/** Everything that a published review shows in words, its author's name as it is displayed. */
export function reviewWords(review: Review): Words[] {
  const { author } = review;
  return [
    ...words(['title'], review.title),
    ...words(['body'], review.body),
    ...lines(['pros'], review.pros),
    ...lines(['cons'], review.cons),
    ...words(['author', 'name'], displayName(author)),
    ...words(['author', 'city'], author.display === 'anonymous' ? undefined : author.city),
    ...words(['source'], review.source),
    ...words(['disclosureNote'], review.disclosureNote),
    ...pictures(review.media),
    ...translations(review.translations),
    ...answers(review.replies),
    ...review.recovery.flatMap(({ note }, index) => words(['recovery', index, 'note'], note)),
  ];
}

/** Everything that a shown post shows in words. */
export function postWords(post: Post): Words[] {
  return [
    ...words(['body'], post.body),
    ...words(['author', 'name'], post.author.name),
    ...words(['author', 'handle'], post.author.handle),
    ...words(['source'], post.source),
    ...words(['disclosureNote'], post.disclosureNote),
    ...pictures(post.media),
    ...translations(post.translations),
  ];
}

/** Everything that a question shows in words, its answers among them. */
export function questionWords(question: Question): Words[] {
  const { author } = question;
  return [
    ...words(['body'], question.body),
    ...words(['author', 'name'], author === undefined ? undefined : displayName(author)),
    ...words(['author', 'city'], author?.display === 'anonymous' ? undefined : author?.city),
    ...translations(question.translations),
    ...answers(question.replies),
  ];
}

/** The files that an entry shows, by their path below `content/media/`. */
export function mediaPaths(media: Review['media']): Words[] {
  return media.flatMap(({ src, poster, captions = [] }, index) => [
    ...words(['media', index, 'src'], src),
    ...words(['media', index, 'poster'], poster),
    ...captions.flatMap((track, n) => words(['media', index, 'captions', n, 'src'], track.src)),
  ]);
}

function words(path: Words['path'], text: string | undefined): Words[] {
  return text === undefined ? [] : [{ path, text }];
}

function lines(path: Words['path'], texts: readonly string[]): Words[] {
  return texts.flatMap((text, index) => words([...path, index], text));
}

function answers(replies: Review['replies']): Words[] {
  return replies.flatMap((reply, index) => [
    ...words(['replies', index, 'by'], reply.by),
    ...words(['replies', index, 'body'], reply.body),
    ...Object.entries(reply.translations).flatMap(([language, text]) => words(['replies', index, 'translations', language], text)),
  ]);
}

function pictures(media: Review['media']): Words[] {
  return media.flatMap(({ alt }, index) =>
    typeof alt === 'string'
      ? words(['media', index, 'alt'], alt)
      : Object.entries(alt).flatMap(([language, text]) => words(['media', index, 'alt', language], text)),
  );
}

function translations(all: Review['translations'] | Post['translations']): Words[] {
  return Object.entries(all).flatMap(([language, translation]: [string, { title?: string | undefined; body: string }]) => [
    ...words(['translations', language, 'title'], translation.title),
    ...words(['translations', language, 'body'], translation.body),
  ]);
}
