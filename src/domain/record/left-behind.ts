/** Where something that should never have been told still is once it was withdrawn, and what to do there. */
export const LEFT_BEHIND = {
  where:
    '撤回公开以后，网站、登记和数据文件夹里没有它了。还有它的地方：work/ 里公示台存的交来的表，git 早先的提交，服务器上留着的旧版，备份和 U 盘，别人存下的。',
  how: '怎么一处一处清掉，见 docs/security.md 的「泄露撤回以后」。',
} as const;
