/** Surnames of two characters, which stay whole in a masked name: 欧阳小三 → 欧阳**. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  `欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 端木 司徒 轩辕 呼延 南宫 独孤 西门
   司空 鲜于 闾丘 申屠 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 赫连 万俟 闻人 第五 百里 东郭
   南门 羊舌 微生 公良 拓跋 夹谷 宰父 谷梁 段干 左丘 梁丘 东门 子车 颛孙 巫马 漆雕 乐正 壤驷 公西 贺兰
   耶律 完颜 纳兰 那拉 爱新 叶赫 钮祜 富察 佟佳 瓜尔 赫舍 舒穆 东里 北宫 即墨 达奚`
    .trim()
    .split(/\s+/),
);

/** Surnames of one character that most people in the country bear; enough to suspect a name in a text. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈
   姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
   柯阮鲍尤翁詹祝左鄢匡涂阎聂章鲁施岳齐沿伍康温庞樊兰殷倪梅洪庄舒屈凌牛瞿饶甘卫裴晏冉储费`.replace(
    /\s/g,
    '',
  ),
);
