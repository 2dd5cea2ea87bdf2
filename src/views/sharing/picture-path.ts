/** Where the picture of a page lies, below the site's address. */
export function pagePicture(path: string): string {
  return `${path}share.png`;
}

/** The picture of pages that have none of their own; pages of sample rows say so on it. */
export function generalPicture(sample: boolean): string {
  return sample ? '/share-sample.png' : '/share.png';
}
