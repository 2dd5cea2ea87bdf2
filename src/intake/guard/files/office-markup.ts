/** The name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether a colour, with or without its opacity, cannot be told from white paper. */
export function isWhite(value: string | undefined): boolean {
  return /^(?:ff)?f[a-f\d]f[a-f\d]f[a-f\d]$/i.test(value ?? '');
}

/** Whether a colour of a workbook is that of its paper; a shade of it is grey and is seen. */
export function isOfPaper({ rgb, theme, tint }: Readonly<Record<string, string>>): boolean {
  return isWhite(rgb) || (theme === '0' && !(Number(tint) < -0.1));
}
