import { describe, expect, test } from 'vitest';
import { findSensitive, findSensitiveBeside } from '../../../src/intake/guard/sensitive.ts';

/** Told of a made-up person, by what it is. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'guard/health': ['做了心脏手术', '长期透析', '糖尿病多年', '住进 ICU', '确诊肝硬化', '癌'],
  'guard/disability': ['肢体二级', '双目失明', '听力一级', '聋', '失能'],
  'guard/minor': ['之孙 6 岁', '女儿上小学二年级', '孩子 2016年生', '就读于城关小学'],
  'guard/marriage': ['离异', '大龄单身未婚', '失独', '丧偶'],
  'guard/poverty': ['五保', '是老赖', '欠债两万', '特困供养'],
  'guard/petition': ['多次上访', '到处告状'],
  'guard/police': ['酒驾被查', '刑满释放', '吸毒被拘留', '被抓'],
  'guard/religion': ['信教', '信佛'],
};

describe('what about a household may never stand beside a person', () => {
  test.each(
    Object.entries(TOLD).flatMap(([code, texts]) => texts.map((text) => [text, code] as const)),
  )('%s is %s', (text, code) => {
    expect(findSensitive(text)?.code).toBe(code);
    expect(findSensitiveBeside(`上月修路。赵*山${text}。`)?.code).toBe(code);
    expect(findSensitiveBeside(`上月修路。${text}。赵*山出工两天。`)).toBeNull();
  });
});

test.each([
  '疾病预防',
  '慢性病防治讲座',
  '残疾人坡道两处',
  '残疾人两项补贴标准',
  '信访接待日',
  '行政处罚依据',
  '手术床两张',
  '孤儿补贴政策',
  '低保政策宣传',
  '禁毒宣传',
  '打扫庭院，帮邻居收玉米',
])('%s is a matter for all', (text) => {
  expect(findSensitive(text)).toBeNull();
});
