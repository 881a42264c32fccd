import { type EmbedChoice, isElement } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import { scriptSource } from '#src/outputs/embed-code/script.ts';

/**
 * Addresses that a form loads from this site. For an element they are known only after it has loaded, since the number of documents depends
 * on the reviews; until then this is undefined.
 * @param loaded what the preview has asked for
 */
export function listFiles(choice: EmbedChoice, context: CodeContext, loaded: readonly string[]): readonly string[] | undefined {
  const { form, product, badge, format } = choice;
  const { urls } = context;
  if (form === 'snippet') return [];
  if (form === 'frame') return [urls.absolute(urls.embed(product)), urls.absolute(urls.file('embed/v1/frame.js'))];
  if (form === 'badge') return [urls.absolute(urls.badge(`${product || '_site'}${badge === 'pill' ? '' : `.${badge}`}.${format}`))];
  const { src } = scriptSource(choice, context);
  const api = urls.absolute(urls.api(''));
  const documents = loaded.filter((address) => address.startsWith(api));
  return isElement(form) && documents.length > 0 ? [src, ...documents] : undefined;
}
