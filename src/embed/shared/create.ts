/** Values become text as they are set. */
type Attributes = Record<string, string | number | boolean | URL>;
type Children = readonly (Node | string)[];

/** An element of a class. Text becomes text, never markup: no policy of a host has to allow anything. */
export function create(tag: string, name: string, ...children: Children): HTMLElement {
  return fillElement(document.createElement(tag), { class: name, part: tag }, ...children);
}

/** The element itself, with attributes set and children added. */
export function fillElement<Any extends Element>(element: Any, attributes: Attributes, ...children: Children): Any {
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
}
