/** What scripts of a folder find in their window. */
export interface Handed {
  /** Called by a file that was loaded as a script, with its bytes in base64. */
  handOver: (path: string, content: string) => void;
  /** Loads a module that was made a plain script. */
  importFrom: (address: string) => Promise<unknown>;
  /** The address that such a script was loaded from, and what it gives. */
  importedAt: string;
  imported: unknown;
}
