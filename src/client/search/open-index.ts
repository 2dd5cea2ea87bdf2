/** What lies at an address, as JSON. */
async function getJson<Content>(address: string, cache: RequestCache): Promise<Content> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<Content>;
}

/** An index that is fetched file by file as it is needed; what could not be fetched is fetched anew when it is asked for again. */
export interface Index<Root> {
  readonly root: () => Promise<Root>;
  /** A further file of this version of the index, by its name without the ending. */
  readonly file: <Content>(name: string) => Promise<Content>;
}

/** Opens the index below an address, whose root is the file that says its version. */
export function openIndex<Root extends { readonly version: string }>(
  base: string,
  upToDate: (root: Root) => Root = (root) => root,
): Index<Root> {
  const fetched = new Map<string, Promise<unknown>>();
  let current: Promise<Root> | null = null;
  const root = (): Promise<Root> => {
    current = current || getJson<Root>(`${base}root.json`, 'no-cache').then(upToDate);
    current.catch(() => {
      current = null;
    });
    return current;
  };
  const file = async <Content>(name: string): Promise<Content> => {
    const address = `${base}${name}.json?v=${(await root()).version}`;
    const known = fetched.get(name) ?? getJson(address, 'default');
    fetched.set(name, known);
    known.catch(() => fetched.delete(name));
    return known as Promise<Content>;
  };
  return { root, file };
}
