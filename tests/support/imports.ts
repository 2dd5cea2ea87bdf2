import ts from 'typescript';

/** One import as it stands in a file. */
export interface Import {
  readonly target: string;
  readonly line: number;
  /** Whether nothing of it is left after compiling. */
  readonly typeOnly: boolean;
  /** Whether it stands in a `<script>` of markup, which runs in the reader's browser. */
  readonly inScript: boolean;
}

interface Piece {
  readonly text: string;
  readonly firstLine: number;
  readonly inScript: boolean;
}

/** Every import of a file: static, re-exported, dynamic, of a type, and `import.meta.glob`. */
export function importsOf(path: string, text: string): Import[] {
  return pieces(path, text).flatMap((piece) => importsOfPiece(piece));
}

/** The parts of a file that are TypeScript. */
function pieces(path: string, text: string): Piece[] {
  if (path.endsWith('.astro')) return [...frontmatter(text), ...scripts(text)];
  if (path.endsWith('.mdx')) return mdxCode(text);
  return [{ text, firstLine: 1, inScript: false }];
}

function frontmatter(text: string): Piece[] {
  const match = /^\s*---\r?\n([\s\S]*?)\n---/.exec(text);
  return match?.[1] === undefined ? [] : [pieceAt(text, match[0], match[1], match.index, false)];
}

function scripts(text: string): Piece[] {
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) =>
    pieceAt(text, match[0], match[1] ?? '', match.index, true),
  );
}

/** In MDX a block that starts with `import` or `export` at the margin is code, outside fences. */
function mdxCode(text: string): Piece[] {
  const withoutFences = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (fence) =>
    fence.replace(/[^\n]/g, ' '),
  );
  const blocks = withoutFences.matchAll(/^(?:import|export)\b[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/gm);
  return [...blocks].map((block) => pieceAt(text, block[0], block[0], block.index, false));
}

function pieceAt(all: string, outer: string, inner: string, at: number, inScript: boolean): Piece {
  const start = at + outer.indexOf(inner);
  return { text: inner, firstLine: all.slice(0, start).split('\n').length, inScript };
}

function importsOfPiece({ text, firstLine, inScript }: Piece): Import[] {
  const source = ts.createSourceFile('piece.ts', text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (node: ts.Node, target: ts.Node | undefined, typeOnly: boolean): void => {
    if (!target || !ts.isStringLiteralLike(target)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + firstLine;
    found.push({ target: target.text, line, typeOnly, inScript });
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(
        node,
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      );
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && asksForModule(node, source)) {
      for (const target of modulesAsked(node.arguments[0])) add(node, target, false);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function asksForModule(call: ts.CallExpression, source: ts.SourceFile): boolean {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ['require', 'import.meta.glob'].includes(call.expression.getText(source));
}

function modulesAsked(argument: ts.Expression | undefined): readonly ts.Expression[] {
  if (!argument) return [];
  return ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
}
