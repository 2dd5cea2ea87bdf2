import { day, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { postColumn, toldNoticeColumn } from './shared-columns.ts';

/** 张贴登记: one row a sheet that went up on the board; posts alone, nobody's name. */
export const postingsTable = defineTable({
  id: 'postings',
  title: '张贴登记',
  path: 'postings/<village>/<year>.csv',
  about:
    '一行是一份公示贴上公开栏：哪天贴、哪天揭、谁贴的、谁见证。网上公开了不等于贴出去了，两样分开算。',
  filing: { key: ['notice', 'postedOn'], year: 'postedOn', order: ['postedOn', 'notice'] },
  publicFrom: 'postedOn',
  columns: {
    notice: toldNoticeColumn('贴的是哪条公示。'),
    postedOn: day({
      header: '张贴日期',
      aliases: ['贴出日期', '张贴时间'],
      required: true,
      hint: '哪天贴上去的。',
      example: '2022-12-11',
    }),
    removedOn: day({
      header: '揭下日期',
      hint: '哪天揭下来的；还挂着留空。',
      example: '2022-12-18',
    }),
    postedBy: postColumn('张贴人职务', '村报账员'),
    witness: postColumn('见证人职务', '村务监督委员会委员'),
    photo: text({
      header: '照片',
      hint: '公开栏照片的文件名：要先写进这条公示的附件；照片里的位置和时间会自动去掉。',
      example: '公开栏.jpg',
    }),
  },
});
