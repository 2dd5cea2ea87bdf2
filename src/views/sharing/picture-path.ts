/** Where the picture of a page lies, below the site's address. */
export function pagePicture(path: string): string {
  return `${path}share.png`;
}

/** Where the poster of a page lies, below the site's address: what is sent to a group as a picture. */
export function posterPath(path: string): string {
  return `${path}poster.png`;
}

/** The picture of pages that have none of their own; pages of sample rows say so on it. */
export function generalPicture(sample: boolean): string {
  return sample ? '/share-sample.png' : '/share.png';
}
