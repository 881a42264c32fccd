import { element, optional, renderXml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';

const NAMESPACES = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification). Authors stand in `dc:creator`, since `author` is for e-mail addresses.
 * A day has no hour: midnight UTC stands for it. A review whose day is not known has no `pubDate`.
 */
export function renderRss(feed: Feed): string {
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.lang),
    element('atom:link', [], { href: feed.self.xml, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(renderItem),
  ]);
  return renderXml(element('rss', [channel], { version: '2.0', ...NAMESPACES }));
}

function renderItem({ url, title, html, author, date, lang, categories }: FeedItem) {
  return element('item', [
    element('title', title),
    element('link', url),
    element('description', html),
    ...optional('dc:creator', author),
    ...categories.map((category) => element('category', category)),
    element('guid', url, { isPermaLink: 'true' }),
    ...optional('pubDate', date === undefined ? undefined : new Date(`${date}T00:00:00Z`).toUTCString()),
    element('dc:language', lang),
  ]);
}
