/** Puts a page in the place of the document, as the site would have built it. */
export function openPage(body: string, root: Readonly<Record<string, string>> = {}): void {
  document.body.innerHTML = body;
  Object.assign(document.documentElement.dataset, root);
}

let runs = 0;

/** Runs a script of `src/client` anew, as a browser does for each page; what it imports is evaluated once. */
export async function runScript(name: string): Promise<void> {
  runs += 1;
  await import(/* @vite-ignore */ `../../src/client/${name}.ts?run=${runs}`);
}

/** The one element; throws where the page has none. */
export function at<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The words of every element that a selector finds. */
export function wordsAt(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

/** Types into a field, as a reader would. */
export function type(selector: string, value: string): void {
  const field = at<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
