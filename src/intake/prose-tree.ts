import { type MdastNode, mdxToMdast } from 'satteri';
import type { ProblemCode } from '../domain/problem-codes.ts';

/** One thing of an article that is not text, with the line it stands on. */
export interface TreeFault {
  readonly row: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

type Words = Omit<TreeFault, 'row'>;
type Attribute = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'][number];

/** Everything of Markdown that an article may hold; what is not listed is refused. */
const MARKDOWN: ReadonlySet<MdastNode['type']> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'delete',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'definition',
]);

/** Marks of every article, and those that only a case has, each with what may be written in it. */
const FIGURES = { Fact: ['id'], Derived: ['as', 'of'], When: ['id'], See: ['id'] };
export const MARKS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  policies: FIGURES,
  cases: { ...FIGURES, Rules: [], Chart: ['id'], Photo: ['src', 'alt', 'caption', 'credit'] },
};

/** Enough for a clerk to mend at a sitting; a text that is no article at all has one on each line. */
const MOST_BREAKS = 50;

/**
 * What of an article is not text: programs, markup, styles, forms, pictures from elsewhere, links that
 * lead to a program. The tree is made by the parser that the build compiles articles with, so that both
 * see one thing.
 */
export function treeFaults(folder: string, text: string): TreeFault[] {
  const head = articleHead(text);
  if (head === null) return [{ row: 1, ...HEAD }];
  const { tree, broken } = parsed(`${head.replace(/[^\n]/g, ' ')}${text.slice(head.length)}`);
  const faults = [...broken];
  const walk = (node: MdastNode): void => {
    const row = node.position?.start.line ?? 0;
    faults.push(...nodeFaults(node, MARKS[folder] ?? {}).map((words) => ({ row, ...words })));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  if (tree) walk(tree);
  return faults;
}

/** The settings above an article with the two lines of dashes; null where they are not all there. */
export function articleHead(text: string): string | null {
  return /^---\n(?:(?!---).*\n)*---\n/.exec(text)?.[0] ?? null;
}

/** Reads the tree; a line that cannot be read is told and taken out, so that the others are told too. */
function parsed(text: string): { tree: MdastNode | null; broken: TreeFault[] } {
  const lines = text.split('\n');
  const broken: TreeFault[] = [];
  while (broken.length < MOST_BREAKS) {
    try {
      return { tree: mdxToMdast(lines.join('\n')), broken };
    } catch (error) {
      const row = Number(/^\d+/.exec((error as Error).message)?.[0] ?? 0);
      broken.push({ row, ...UNREADABLE });
      if ((lines[row - 1] ?? '') === '') break;
      lines[row - 1] = '';
    }
  }
  return { tree: null, broken };
}

function nodeFaults(node: MdastNode, marks: Readonly<Record<string, readonly string[]>>): Words[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [PROGRAM];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [EXPRESSION];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const allowed = node.name === null ? undefined : ownOf(marks, node.name);
      if (!allowed) return [element(node.name)];
      return [
        ...node.attributes.flatMap((attribute) => attributeFault(node.name, attribute, allowed)),
        ...(node.children.length > 0 ? [CHILDREN] : []),
      ];
    }
    case 'link':
    case 'definition':
      return leadsNowhereBad(node.url) ? [] : [LINK];
    case 'heading':
      return node.depth === 1 ? [HEADING] : [];
    case 'image':
    case 'imageReference':
      return [IMAGE];
    default:
      return MARKDOWN.has(node.type) ? [] : [OTHER];
  }
}

function attributeFault(
  name: string | null,
  attribute: Attribute,
  allowed: readonly string[],
): Words[] {
  const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
  if (plain && allowed.includes(attribute.name)) return [];
  return [
    {
      code: 'article/attribute',
      message: `<${name}> 里有不能写的内容。`,
      fix:
        allowed.length === 0
          ? `只写 <${name} />。`
          : `只写 ${allowed.map((key) => `${key}="…"`).join('、')}，值放在双引号里。`,
    },
  ];
}

/** A place of this site, a page over https, or a telephone. */
function leadsNowhereBad(url: string): boolean {
  const here = 'https://here.invalid';
  if (!URL.canParse(url, here)) return false;
  const { protocol, origin, username } = new URL(url, here);
  if (protocol === 'tel:') return true;
  if (protocol !== 'https:' || username !== '') return false;
  return origin === here || /^https:\/\//i.test(url);
}

function ownOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const HEAD: Words = {
  code: 'article/head',
  message: '文章开头的设置不完整。',
  fix: '第一行写 ---，设置写完以后再单独写一行 ---。',
};
const UNREADABLE: Words = {
  code: 'article/broken',
  message: '这里的尖括号或花括号读不懂。',
  fix: '标记写成 <Fact id="F001" /> 这样；正文里不用 < 和 {，要说小于、大于就写汉字。',
};
const PROGRAM: Words = {
  code: 'article/program',
  message: '文章里不能写程序（import、export 开头的行）。',
  fix: '请删掉；文章只写文字和标记。',
};
const EXPRESSION: Words = {
  code: 'article/expression',
  message: '文章里不能写花括号里的程序。',
  fix: '请删掉花括号和里面的内容；数字用 <Fact id="…" />，图用 <Chart id="…" />。',
};
const CHILDREN: Words = {
  code: 'article/children',
  message: '标记里面不能夹文字。',
  fix: '写成自己收尾的 <… />，文字写在标记外面。',
};
const LINK: Words = {
  code: 'article/link',
  message: '这个链接去的地方不行。',
  fix: '只能写 https:// 开头的网址、本站的地址（/cases/ 这样）、本页的 #小标题，或者 tel: 电话。',
};
const HEADING: Words = {
  code: 'article/heading',
  message: '一个 # 的大标题由页面来写。',
  fix: '请用两个 # 的小标题。',
};
const IMAGE: Words = {
  code: 'article/image',
  message: '图片不能这样放。',
  fix: '写 <Photo src="文件名.jpg" alt="…" caption="…" credit="…" />，文件放在 content/photos/。',
};
const OTHER: Words = {
  code: 'article/markup',
  message: '文章里不能放代码、脚注这类内容。',
  fix: '请改成普通的段落、列表或表格。',
};

/** A tag that was found is named only when it is one of HTML's or looks like a component's. */
function element(name: string | null): Words {
  const shown =
    name !== null && /^[A-Za-z][A-Za-z0-9]{0,15}$/.test(name) ? `<${name}>` : '这个标签';
  return {
    code: 'article/element',
    message: `文章里不能用${shown === '这个标签' ? shown : ` ${shown}`}。`,
    fix: '请删掉；能用的只有文字、列表、表格、链接和说明里列出的标记。',
  };
}
