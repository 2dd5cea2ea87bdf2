/** What scripts of a folder find in their window. */
export interface Handed {
  /** Called by a file that was loaded as a script, with its bytes in base64. */
  handOver: (path: string, content: string) => void;
}
