/** An element with text or children; text is never taken as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Puts these in the place of all that an element holds; `replaceChildren` is newer than Chromium 80. */
export function fill(element: Element, ...children: (Node | string)[]): void {
  element.textContent = '';
  element.append(...children);
}
