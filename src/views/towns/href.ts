/** Address of a town's page. */
export function townHref(id: string): string {
  return `/towns/${id}/`;
}
