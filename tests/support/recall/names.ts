/** Full names as they are common in the country; anybody who bears one bears it by chance. */
export const NAMES: readonly string[] = `
  周大海 吴桂芝 冯世贵 杜先成 贺明礼 饶从军 谭业兰 邹承慧 鲁道全 宋祖芳 柯昌银 叶代军 余修兰 黄定秀 徐厚学 程训荣
  龚义 袁菊 曾祥瑞 夏远菊 严家珍 朱照明 喻大翠 胡自成 毛贤英 阮仕忠 翁孝菊 谈世明 蔺学兵 兰显芝 明平 温国强 江涛
  白雪梅 万小军 沈玉莲 常有德 成功利 包四海 钟表荣 武二娃 石头生 欧阳海 诸葛明 司马建军 张伟 李娜 王秀英 刘洋 陈静
  杨帆 赵磊 孙丽 马超 高飞 林峰 何平 郭靖 罗成 梁山 唐小梅 韩梅梅 曹阳 许仙芝 邓富贵 萧红 彭春生 向阳花 涂山妹 樊梨花
  傅桂兰 华志强 柏青松 贝建明 张会兰 何建设 孔令辉 曹改朝 彭得胜 赵铁蛋 白玉珍 常青松 甄素英
`
  .trim()
  .split(/\s+/);

/** Full names written by their sound, which have no surname and often no dot. */
export const BY_SOUND: readonly string[] = `
  阿依努尔 买买提艾力 热依拉古丽 库尔班江 阿布都热西提 迪丽努尔 努尔兰 巴合提别克 巴雅尔图 娜仁托娅 格日勒图 扎西平措 卓玛拉姆 旺堆次仁
  索南多吉 木呷 阿牛木乃 吐尔逊古丽 艾则孜·依明 阿力木江·吐尔地 斯琴高娃 白玛央金
`
  .trim()
  .split(/\s+/);

/** Sentences in which a full name stands beside a household's affairs: refused. */
export const BESIDE: readonly string[] = [
  '低保户{}家中有人住院',
  '户主{}，房屋三间',
  '{}领取补贴1200元',
  '{}家的儿子上初中',
  '发给{}800元',
  '{}患病多年',
  '付{}误工费300元',
  '慰问{}一家，送米面油',
  '{}的妻子残疾',
  '向{}支付土地流转费2300元',
  '补{}青苗费500元',
  '支{}工资2000元',
  '已故老人{}的安葬费',
  '贫困户{}危房改造',
  '{}，残疾，每月补贴100元',
  '给{}孩子办入学',
  '{}吃低保',
  '{}（五保）',
  '{}，男，82岁，高龄津贴',
  '{}因病致贫',
  '因{}家失火给予补助',
  '{}户危房改造补助两万',
  '收{}卫生费30元',
  '退役军人{}领到优抚金',
  '党员{}交党费12元',
  '因宅基地纠纷，{}先动手',
];

/** Sentences with a bare name: refused or told. */
export const BARE: readonly string[] = [
  '{}反映路灯不亮',
  '由{}负责看水',
  '感谢{}捐书',
  '{}家门前积水',
  '2组{}屋后塌方',
  '村民{}提议修渠',
  '租用{}的挖机',
  '联系人：{}',
  '承包人{}',
  '{}同志带头清理',
  '{}户',
  '经办：{}',
  '租{}货车一天',
  '{}签收',
  '由{}带队',
  '记录员{}',
  '{}代签',
  '感谢{}捐树苗',
  '请找{}登记',
];

/** Masked names whose letters are hidden behind another sign than a star, which nothing would take out again. */
export const OTHER_MASKS: readonly string[] = `
  张×国 周××花 张x国 李XX 王Ｘ英 吴○芝 李○○ 冯●贵 张_国 欧阳×× 陈□明 赵☆秀 孙∗丽 马某超 何✕兰 黄○英
`
  .trim()
  .split(/\s+/);
