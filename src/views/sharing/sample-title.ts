/** First in every title that is read away from its page: in a tab, a shared link, a search, a feed. */
export const SAMPLE_MARK = '【示例】';

/** A title, or another line that is read alone, as it stands where it tells of sample rows. */
export function sampleTitle(title: string, sample: boolean): string {
  return sample ? `${SAMPLE_MARK}${title}` : title;
}
