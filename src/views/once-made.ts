/** Markup that is the same on every page, by what it is called. */
const made = new Map<string, Promise<string>>();

/** Makes some markup the first time it is asked for, and keeps it as long as the pages are made. */
export function onceMade(name: string, make: () => Promise<string>): Promise<string> {
  const html = made.get(name) ?? make();
  made.set(name, html);
  return html;
}
