import { buildRating } from '../api/figures.ts';
import type { Feed, FeedItem } from './feed.ts';

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `_bukti` is an extension as the format allows: the figures, for programs.
 * A day has no hour: midnight UTC stands for it. A review whose day is not known has no `date_published`.
 */
export function buildJsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.lang,
    _bukti: { about: feed.about, rating: buildRating(feed.summary) },
    items: feed.items.map(buildItem),
  };
}

function buildItem({ url, title, html, author, date, lang, categories, review }: FeedItem) {
  return {
    id: url,
    url,
    title,
    content_html: html,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(date !== undefined && { date_published: `${date}T00:00:00Z` }),
    language: lang,
    tags: categories,
    _bukti: { rating: review.rating, level: review.level, counted: review.verdict.counted },
  };
}
