import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The files below a folder of the project, by their paths from its top. */
export function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** What the program is made of. */
export const SOURCE = [...filesUnder("app"), ...filesUnder("db")].filter((file) =>
  /\.(ts|tsx|js|mjs)$/.test(file),
);

export interface Import {
  from: string;
  /** A path inside the house without its ending, or a package. */
  to: string;
  typeOnly: boolean;
}

/** Every import of a file: statements, re-exports, `import()` and types by `import("…")`. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ from: file, to: resolved(file, specifier), typeOnly });
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.isTypeOnly ?? false);
    else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add((node.argument.literal as ts.StringLiteral).text, true);
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      add(node.arguments[0].text, false);
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind));
  return found;
}

function resolved(file: string, specifier: string): string {
  const inside = specifier.startsWith("~/")
    ? `app/${specifier.slice(2)}`
    : specifier.startsWith("~db/")
      ? `db/${specifier.slice(4)}`
      : specifier.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), specifier)
        : null;
  if (inside !== null) return inside.replace(/\.(ts|tsx|js|mjs)$/, "");
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Every import line of the program. */
export const IMPORTS = SOURCE.flatMap(importsOf);

/** Files that import each other, directly or round a corner; each circle as the files on it. Source: Tarjan 1972. */
export function circles(imports: readonly Import[]): string[][] {
  const known = new Map(SOURCE.map((file) => [file.replace(/\.(ts|tsx|js|mjs)$/, ""), file]));
  const next = new Map<string, Import[]>();
  for (const one of imports) next.set(one.from, [...(next.get(one.from) ?? []), one]);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const mine = order.size;
    order.set(file, mine);
    lowest.set(file, mine);
    open.push(file);
    for (const { to } of next.get(file) ?? []) {
      const other = known.get(to);
      if (other === undefined) continue;
      const seen = order.get(other);
      const reached = seen === undefined ? visit(other) : open.includes(other) ? seen : mine;
      lowest.set(file, Math.min(lowest.get(file) ?? mine, reached));
    }
    if (lowest.get(file) === mine) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle);
    }
    return lowest.get(file) ?? mine;
  };
  for (const file of SOURCE) if (!order.has(file)) visit(file);
  return found;
}
