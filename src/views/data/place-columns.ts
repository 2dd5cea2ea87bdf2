import { oncePer } from '../../domain/once-per.ts';
import { text, yesNo } from '../../intake/column.ts';
import { type Columns, defineTable, type Table } from '../../intake/define-table.ts';

const village = text({
  header: '村（社区）',
  required: true,
  refersTo: 'villages',
  hint: '名册里的编号；在数据文件夹里，它是文件夹的名字。',
  example: 'qinghe',
});
const sample = yesNo({
  header: '示例数据',
  required: true,
  hint: '是：为演示编的，不是真实公示。',
  example: '否',
});

/**
 * A table as offered: what its folder says, village and sample, becomes columns; so does what the site
 * has worked out.
 */
export function withPlaceColumns(table: Table, more: Columns = {}): Table {
  const { village: own, ...columns } = table.columns;
  const place = own ?? (table.path.includes('<village>') ? village : null);
  return defineTable({
    ...table,
    columns: { ...(place && { village: place }), ...columns, ...more, sample },
  });
}

/** A table of the program as offered, with nothing worked out. */
export const placed = oncePer((table: Table) => withPlaceColumns(table));
