/** What lies at an address, as JSON. */
export async function getJson<Content>(address: string, cache: RequestCache): Promise<Content> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<Content>;
}
