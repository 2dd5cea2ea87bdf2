import type { ForbiddenSubject } from './subject.ts';

/** Insult, and labels that only the law may give. */
export const DIGNITY: readonly ForbiddenSubject[] = [
  {
    code: 'insult',
    what: '骂人、羞辱人的话',
    because: '待整改提示只说事，不评价人；侮辱人要担责任。',
    words: [
      '懒(?:汉|惰|散|鬼)|[好又很]懒|好吃懒做|偷懒|刁民|无赖|耍赖|泼妇|泼皮|败类|不要脸|缺德|可耻',
      '丢[人脸]|素质(?:低|差)|没素质|低素质|人渣|钉子户|恶霸|村霸|脏鬼|邋遢|蠢|笨蛋|傻子|白痴|疯子',
      '流氓|混混|长舌|小人|畜生|垃圾人|道德败坏|品行(?:差|不端|不好)|人品(?:差|不好|低)|作风问题',
    ],
    lawful: [
      { words: '丢人(?:行|工)', because: '「垃圾丢人行道上」里的两个字。' },
      { words: '[窄矮短]小人(?:行|工)', because: '「窄小人行道」里的两个字。' },
      { words: '畜生(?:产|活|长)', because: '「牲畜生产区」里的两个字。' },
    ],
  },
  {
    code: 'label',
    what: '「失信」「黑名单」「老赖」「罚款」这类字眼',
    because: '失信名单只有法律和中央文件能设，村（社区）没有罚款的权。',
    words: ['失信|黑名单|老赖|罚款|罚金'],
    lawful: [{ words: '失信(?:号|件|箱)', because: '「丢失信号」里的两个字。' }],
  },
];
