import { filterPosts } from './filter-posts.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-post-filters]')) void filterPosts(form);
