import type { ForbiddenSubject } from './subject.ts';

/** What a person's health is. */
export const BODY_AND_MIND: readonly ForbiddenSubject[] = [
  {
    code: 'health',
    what: '病情',
    because: '身体好坏是敏感个人信息，和要改的事无关。',
    words: [
      '病',
      '癌|肿瘤|确诊|肝炎|艾滋|HIV|抑郁|精神(?:失常|异常|不正常)',
      '怀孕|孕妇|流产|堕胎|住院|瘫痪|卧床|中风|透析|化疗|发烧',
      '(?:做|动|刚)手术|[吃服]药',
      '阳性|密接|[红黄]码',
    ],
    lawful: [
      {
        words: '病(?:虫|害|树|枝|株|叶|苗|木|媒|疫木|死[猪牛羊鸡鸭禽畜动])',
        because: '说的是庄稼、树木、牲口。',
      },
      {
        words: '(?:线虫|稻瘟|锈|白粉|纹枯)病|(?:动物|畜禽|生猪|家禽)疫病',
        because: '说的是庄稼、树木、牲口的病。',
      },
      { words: '[通毛弊诟语]病|病险(?:水库|塘坝)', because: '说的是工程、物件、做法。' },
      { words: '防病', because: '说的是公共卫生，不是谁病了。' },
      {
        words: '[堵挡拦封占遮围]住院(?:子|墙|门|坝|落|口)',
        because: '「堵住院门」里的两个字，不是住院。',
      },
      { words: '物流产|交流产', because: '「物流产业」里的两个字。' },
      { words: '中风(?:景|貌|力|沙|雨|俗|味|格)', because: '「山中风景」里的两个字。' },
      { words: '[红黄]码头|衣服药', because: '地名、两样东西连着写。' },
    ],
  },
  {
    code: 'disability',
    what: '残疾',
    because: '残疾是敏感个人信息，不能拿来说事。',
    words: ['残疾|残废|盲人|聋哑|聋子|智障|弱智|痴呆|瘸|跛脚|哑巴|瘫子|失能'],
    lawful: [{ words: '盲人按摩', because: '行业和店铺的名称。' }],
  },
];
