import { bare } from '../../../domain/bare.ts';
import { maskName } from '../../../domain/mask.ts';
import type { CellReport, Column } from '../../column.ts';
import type { List } from '../../lists.ts';
import { nearest } from '../edit-distance.ts';

const YES = /^(是|有|对|已|√|✓|✔|☑|Y|YES|TRUE|T|V)$/i;
const NO = /^(否|无|没有|不是|未|错|×|✗|✘|╳|☒|N|NO|FALSE|F|X)$/i;

/** Ticks and foreign words for 是 and 否. */
export function tidyYesNo(text: string, report: CellReport): string {
  if (text === '是' || text === '否') return text;
  const said = YES.test(text) ? '是' : NO.test(text) ? '否' : null;
  if (said === null) return text;
  report({ severity: 'fixed', code: 'tidy/yes-no', message: `按「${said}」处理。` });
  return said;
}

/** A word of a choice: spaces inside are dropped; for a near miss the word is suggested. */
export function tidyChoice(text: string, column: Column, report: CellReport): string {
  const labels = Object.values(column.choices ?? {});
  if (labels.includes(text)) return text;
  const folded = bare(text);
  const stem = folded
    .replace(/(?:公开|公示|类|事项)$/, '')
    .replace(/^(?:一致|全票|全体|表决|审议)+(?=通过$)/, '');
  const same = labels.find((label) => [folded, stem].includes(bare(label)));
  if (same !== undefined) {
    report({ severity: 'fixed', code: 'tidy/choice', message: `按「${same}」处理。` });
    return same;
  }
  const near = nearest(folded, labels) ?? labels.find((label) => folded.includes(label)) ?? null;
  if (near !== null) {
    report({
      code: 'cell/choice',
      message: `不在可选的词里，是不是「${near}」？`,
      fix: `请从这些词里选一个：${labels.join('、')}。`,
    });
  }
  return text;
}

/** A resident's name: stars and spaces in one form; masked by the portal's rule when asked to. */
export function tidyName(text: string, mask: boolean, report: CellReport): string {
  const name = text
    .replace(/[＊﹡∗×✱⁎○●◯※]/g, '*')
    .replace(/[•・‧∙．]/g, '·')
    .replace(/\*\s+(?=\p{Script=Han}\*)/gu, '*·')
    // Words of a Latin name stay apart; the letters of a short name are only spread.
    .replace(/\s+/g, (spaces, at: number, all: string) =>
      /[\p{Script=Latin}*]$/u.test(all.slice(0, at)) &&
      /^\p{Script=Latin}/u.test(all.slice(at + spaces.length))
        ? ' '
        : '',
    );
  if (name !== text)
    report({ severity: 'fixed', code: 'tidy/name', message: '姓名里的空格和星号已改成统一写法。' });
  if (!mask) return name;
  const masked = maskName(name);
  if (masked !== name)
    report({ severity: 'fixed', code: 'tidy/masked', message: `姓名已打星号：「${masked}」。` });
  return masked;
}

/** An identifier: spaces beside its signs dropped; digits that a spreadsheet took away are told. */
export function tidyCode(text: string, column: Column, report: CellReport): string {
  const code = text.replace(/\s/g, '');
  if (code !== text)
    report({ severity: 'fixed', code: 'tidy/space', message: '编号里的空格已去掉。' });
  if (/^\d{10,}0{3}$/.test(code) && code.length >= 16) {
    report({
      code: 'code/digits-lost',
      message: '号码最后几位变成 0，可能已被表格软件改坏。',
      fix: '请核对原件，先把这一列设成「文本」再填。',
    });
    return code;
  }
  const silent = (): void => {};
  if (/^\d+$/.test(code) && column.read(code, silent) === null) {
    for (const zeros of ['0', '00', '000']) {
      if (column.read(zeros + code, silent) === null) continue;
      report({
        code: 'code/zeros-lost',
        message: '编号位数不够，前面的 0 可能丢了。',
        fix: '请补齐；先把这一列设成「文本」，0 才不会丢。',
      });
      break;
    }
  }
  return code;
}

/** Names a list is also known by: name → value on the list, or null where several share the name. */
export type KnownNames = Readonly<Record<string, ReadonlyMap<string, string | null>>>;

/** The value of a list for the name a clerk knows it by, such as 清河村 for `qinghe`. */
export function tidyListed(
  text: string,
  list: List | undefined,
  names: ReadonlyMap<string, string | null> | undefined,
  report: CellReport,
): string {
  if (!list || list.has(text)) return text;
  const value = names?.get(text);
  if (value !== undefined && value !== null) {
    report({ severity: 'fixed', code: 'tidy/listed', message: `按代号「${value}」处理。` });
    return value;
  }
  if (value === null) {
    report({
      code: 'cell/several',
      message: '叫这个名字的不止一个。',
      fix: '请写代号，免得张冠李戴。',
    });
    return text;
  }
  const near = nearest(text, [...list, ...(names?.keys() ?? [])]);
  if (near !== null) {
    report({
      code: 'cell/not-listed',
      message: `名单里没有，是不是「${near}」？`,
      fix: '请从名称表里选，不要写简称。',
    });
  }
  return text;
}
