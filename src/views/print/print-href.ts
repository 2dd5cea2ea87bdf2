export function printHref(village: string): string {
  return `/print/${village}/`;
}

/** Address of a sheet as a PDF. */
export function pdfHref(village: string, { id }: { readonly id: string }): string {
  return `${printHref(village)}${id}.pdf`;
}
