/** Letters with which names of other languages are written by their sound. */
const LETTERS =
  '阿艾爱安奥巴白拜拔班边别布卜不才彩策次茨措达丹旦当德迪的顿多朵额尔恩法古格嘎戈贡果哈海汗罕合和赫呼吉及加嘉江姜杰金卡坎康克库拉兰朗勒乐里力丽利列林鲁伦罗洛麻马玛买曼美门蒙米密明莫姆木牧穆娜那纳南妮尼年娘努诺欧帕培皮平普其齐奇强切琴青曲仁日荣如热肉若瑞萨赛桑色沙山尚胜史施司斯苏孙索塔台坦特提铁图吐土托娅亚雅央羊扬耶叶伊依衣移乙益英永玉云扎札泽珠朱卓孜则增宗祖佐再宰旺瓦外维温乌吾西希夏先谢辛喜虚旭于';
/** Parts of which Uyghur, Kazakh, Mongolian, Tibetan and Yi names are made, and no other word. */
const PARTS =
  '买买提|艾买提|赛买提|阿[卜不布][都杜迪力]|阿依|古丽|古力|吐尔[逊洪地]|图尔[逊洪]|艾山|艾力|艾尼|艾合|艾则|依[力布]|热[依合西孜]|帕[提尔夏]|努尔|木提|马木|买[合吐]|玉[素山]|穆罕|穆[萨沙]|肉孜|[亚牙]森|吾[买布]|库尔班|阿迪[力拉]|迪丽|迪力|玛依|米[娜尔]|再[娜屯]|祖[力丽]|沙[吾吉]|哈斯|哈里|叶尔|巴合|木拉|阿合|赛[力尔]|塔[依吉]|其其|乌[兰云日]|巴[特图雅]|巴雅尔|图雅|托娅|朝鲁|苏和|格日|娜仁|那仁|那顺|斯琴|斯日|萨[仁日如]|高娃|孟和|呼和|额尔|敖[登日]|扎西|卓玛|次[仁旺]|多[吉杰]|罗[布桑]|索南|才[让旺仁]|央[金宗]|拉姆|平措|旺[堆姆杰]|丹[增巴]|格桑|白玛|仁青|达瓦|尼玛|巴桑|普布|边巴|洛[桑绒]|阿旺|强巴|嘉措|贡[布嘎]|桑[杰吉]|木[呷牛乃果]|阿[牛呷]|吉[克木]|尔[古布]|曲[比木]|日[则哈]|[伊依]不拉|阿里木|夏[提依]|哈[力丽]|加[依马]|江[布阿]';
/** Letters of the parts belong to them, so that no name is cut short within one. */
const SOUNDS = LETTERS + PARTS.replace(/[^\p{Script=Han}]/gu, '');
/** One part is a whole name with peoples of these mountains. */
const WHOLE =
  '木[呷果]|扎西|卓玛|次仁|多[吉杰]|罗布|罗桑|索南|央金|央宗|拉姆|平措|旺堆|旺姆|丹[增巴]|格桑|白玛|仁青|达瓦|尼玛|巴桑|普布|边巴|洛桑|阿旺|强巴|贡布|桑杰|艾山|艾力|艾尼|古丽|肉孜|亚森|巴图|苏和|高娃|斯琴|图雅|托娅';
const LONGEST = 17;
const NAME = new RegExp(
  `[${SOUNDS}]{2,8}(?:·[${SOUNDS}]{2,8})+|(?=[${SOUNDS}]{3})[${SOUNDS}]{0,6}?(?:${PARTS})[${SOUNDS}]{0,6}|(?:${WHOLE})(?![${SOUNDS}])`,
  'gu',
);
/** What every such name holds: few texts have any of it, and it is looked for faster than a name. */
const HINT = new RegExp(`·|${PARTS}|${WHOLE}`, 'u');
const DOTTED = new RegExp(`^[${SOUNDS}\\p{Script=Latin}]{2,8}(?:·[${SOUNDS}]{2,8})+$`, 'u');

/** Whether a word is a name of two parts with a dot between: 阿依古丽·买买提, and no heading such as 案例·导语. */
export function isDottedName(word: string): boolean {
  return DOTTED.test(word.replace(/[•・‧∙⋅]/g, '·'));
}

/** Names without a dot that are written by their sound (阿依古丽, 扎西多吉), and where they begin. */
export function* transcribedNames(text: string): Generator<readonly [name: string, at: number]> {
  if (!HINT.test(text)) return;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (name.length <= LONGEST) yield [name, index];
  }
}

/** Whether a whole word is such a name. */
export function isTranscribedName(word: string): boolean {
  const [first] = transcribedNames(word);
  return first?.[0] === word;
}
