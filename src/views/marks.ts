/** A disc, a half disc, a cross or a small ring: shapes that tell apart without colour. */
export type Mark = 'full' | 'half' | 'cross' | 'ring';

export interface GridRow {
  readonly label: string;
  /** One entry a column; null where there is nothing to mark. */
  readonly cells: readonly (Mark | null)[];
}
