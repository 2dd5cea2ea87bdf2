import ts from 'typescript';

/** One change of a source that a test ought to notice. */
export interface Mutant {
  /** 1-based line of the source. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** Place of `from` in the source, in UTF-16 units. */
  readonly at: number;
}

/** Operators by what stands in their place; each shifts a limit, turns a sign or joins what was parted. */
const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};

const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  startsWith: 'includes',
  endsWith: 'includes',
  min: 'max',
  max: 'min',
};

/**
 * Every mutant of a TypeScript source, in the order of the source. Words are left alone: what is said
 * is not what is decided. Types, imports and doc comments have no mutants.
 */
export function mutantsOf(source: string, path: string): Mutant[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, to: string): void => {
    const at = node.getStart(file);
    const from = node.getText(file);
    const line = file.getLineAndCharacterOfPosition(at).line + 1;
    if (from !== to) found.push({ line, from, to, at });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node))
      return;
    for (const [part, to] of changesOf(node)) add(part, to);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((a, b) => a.at - b.at);
}

function changesOf(node: ts.Node): readonly (readonly [ts.Node, string])[] {
  if (ts.isBinaryExpression(node)) {
    const to = OPERATORS[node.operatorToken.getText()];
    // Words that are joined cannot be taken from one another.
    const isText = [node.left, node.right].some(ts.isStringLiteralLike);
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      return [[node, node.left.getText()]];
    return to === undefined || isText ? [] : [[node.operatorToken, to]];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (ts.isConditionalExpression(node))
    return [
      [node.condition, 'true'],
      [node.condition, 'false'],
    ];
  if (ts.isIfStatement(node)) return [[node.expression, 'false']];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text.replaceAll('_', '')) + 1)]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
    const to = METHODS[node.name.text];
    return to === undefined || node.parent.expression !== node ? [] : [[node.name, to]];
  }
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
    return patternChanges(node.getText()).map((to) => [node, to] as const);
  return [];
}

/** A pattern without an anchor, with one more or one fewer of what is counted, without its last choice. */
function patternChanges(pattern: string): string[] {
  const end = pattern.lastIndexOf('/');
  const body = pattern.slice(1, end);
  const made = [
    body.replace(/^\^/, ''),
    body.replace(/(?<!\\)\$$/, ''),
    body.replace(/\{(\d+)/, (_, least: string) => `{${Number(least) + 1}`),
    body.replace(/,(\d+)\}/, (_, most: string) => `,${Number(most) - 1}}`),
    body.replace(/(?<=[\])\w}])\+(?!\?)/, ''),
    body.replace(/\|[^|()[\]\\]+(?=\)|$)/, ''),
  ];
  return [...new Set(made)]
    .filter((one) => one !== body && one !== '' && isPattern(one, pattern.slice(end + 1)))
    .map((one) => `/${one}${pattern.slice(end)}`);
}

function isPattern(body: string, flags: string): boolean {
  try {
    return new RegExp(body, flags) !== null;
  } catch {
    return false;
  }
}

/** The source with one mutant in it. */
export function mutated(source: string, { at, from, to }: Mutant): string {
  return source.slice(0, at) + to + source.slice(at + from.length);
}
