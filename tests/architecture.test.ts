import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

const SOURCE = [...filesUnder("app"), ...filesUnder("db")].filter((file) =>
  /\.(ts|tsx|js|mjs)$/.test(file),
);

/** What each part of the house may touch, beside itself. `npm` names the packages, where not all are allowed. */
const LAW: Record<string, { uses: string[]; npm?: RegExp }> = {
  "app/domain": { uses: [], npm: /^(zod|temporal-polyfill|canonicalize|diff|node-diff3)$/ },
  "app/content": { uses: ["app/domain"] },
  "app/http": { uses: ["app/domain"] },
  "app/ui": { uses: ["app/domain"], npm: /^(react|@remix-run\/react)$/ },
  // What edits authored texts in the browser; no page but the studio's loads it.
  "app/editor": { uses: ["app/domain", "app/content", "app/ui"] },
  "app/mail": { uses: ["app/domain"], npm: /^(react|@react-email\/.+)$/ },
  "app/services": { uses: ["app/domain", "app/content", "app/mail", "db"] },
  "app/routes": { uses: ["app/domain", "app/services", "app/http", "app/ui", "app/editor"] },
  "app/process": { uses: ["app/domain", "app/content", "app/http", "app/services", "db"] },
  // The document, the two entries and the map of URLs are part of the pages.
  "app/*": { uses: ["app/domain", "app/services", "app/http", "app/ui", "app/routes"] },
  db: { uses: ["app/domain"] },
};

/** Imports that the law would forbid and that stand, each with its reason. */
const EXCEPTIONS: { from: RegExp; to: string; typeOnly: boolean; because: string }[] = [
  {
    from: /^app\/routes\//,
    to: "db/store",
    typeOnly: true,
    because: "a page passes the store on to its services, and names its type where it has helpers",
  },
];

interface Import {
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

function partOf(file: string): string {
  const [top = "", next = "", more] = file.split("/");
  if (top !== "app") return top;
  return more === undefined ? "app/*" : `app/${next}`;
}

const IMPORTS = SOURCE.flatMap(importsOf);

describe("the house’s law", () => {
  test("every folder of it has one", () => {
    const parts = new Set(SOURCE.map(partOf));
    expect([...parts].sort()).toEqual(Object.keys(LAW).sort());
  });

  test("an import goes where the law allows", () => {
    const broken = IMPORTS.filter(({ from, to, typeOnly }) => {
      const law = LAW[partOf(from)];
      const inside = to.startsWith("app/") || to.startsWith("db/");
      if (!inside) return law?.npm && !law.npm.test(to);
      const part = partOf(to);
      if (part === partOf(from) || law?.uses.includes(part)) return false;
      return !EXCEPTIONS.some(
        (exception) =>
          exception.from.test(from) && exception.to === to && (typeOnly || !exception.typeOnly),
      );
    });
    expect(broken).toEqual([]);
  });

  test("an exception that nobody needs is taken off the list", () => {
    const needless = EXCEPTIONS.filter(
      ({ from, to }) => !IMPORTS.some((line) => from.test(line.from) && line.to === to),
    );
    expect(needless).toEqual([]);
  });

  test("a use case is a file that no browser can be given: its name says server", () => {
    const reached = new Set(
      IMPORTS.filter(({ from, typeOnly }) => /^app\/(routes|root)/.test(from) && !typeOnly).map(
        ({ to }) => to,
      ),
    );
    const unnamed = [...reached].filter(
      (to) => to.startsWith("app/services/") && !to.endsWith(".server"),
    );
    expect(unnamed).toEqual([]);
  });
});

describe("the domain", () => {
  test.each([
    ["the clock", /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/],
  ])("does not ask %s: it is passed in", (_, pattern) => {
    const asking = SOURCE.filter((file) => file.startsWith("app/domain/")).filter((file) =>
      pattern.test(textOf(file)),
    );
    expect(asking).toEqual([]);
  });
});

describe("the data", () => {
  test("is changed by the store’s one door: Drizzle’s own transactions stay inside db", () => {
    const own = SOURCE.filter((file) => !file.startsWith("db/")).filter((file) =>
      /\.transaction\(/.test(textOf(file)),
    );
    expect(own).toEqual([]);
  });

  test("is queried in the way both engines share", () => {
    const lone = SOURCE.filter((file) => file.startsWith("db/queries/")).filter((file) =>
      /\.(all|get|run)\(\s*\)/.test(textOf(file)),
    );
    expect(lone).toEqual([]);
  });
});

describe("every page", () => {
  /** Pages and resources that answer without asking who is there, and why. */
  const PUBLIC: Record<string, string> = {
    "app/people/pages/home.tsx loader": "sends each role home, and strangers to sign in",
    "app/process/pages/not-found.tsx loader": "there is nothing here to see",
    "app/process/pages/not-found.tsx action": "there is nothing here to do",
    "app/notices/pages/dev-mail.tsx loader": "the demo’s mails; not there outside the demo",
    "app/notices/pages/unsubscribe.tsx loader":
      "the link in a mail is signed and says who; it shows a button",
    "app/notices/pages/unsubscribe.tsx action": "the same link: it only ends mails",
    "app/process/pages/healthz.ts loader": "the process is alive",
    "app/process/pages/readyz.ts loader": "the database answers",
    "app/people/pages/sign-in/start.tsx loader": "one signs in here",
    "app/people/pages/sign-in/start.tsx action": "one signs in here",
    "app/people/pages/sign-in/code.tsx loader": "one signs in here",
    "app/people/pages/sign-in/code.tsx action": "one signs in here",
    "app/people/pages/sign-in/demo.ts loader": "one signs in here, in the demo",
    "app/people/pages/sign-in/demo.ts action": "one signs in here, in the demo",
    "app/people/pages/sign-in/sign-out.ts loader": "one leaves here",
    "app/people/pages/sign-in/sign-out.ts action": "one leaves here",
    "app/authoring/pages/edit/draft.ts loader": "drafts are sent here and not read: it says 404",
    "app/authoring/pages/playbook/draft.ts loader":
      "drafts are sent here and not read: it says 404",
    "app/learning/pages/attempt/answers.ts loader":
      "answers are sent here and not read: it says 404",
  };

  /** Each loader and action with its own text, up to the next thing that is exported. */
  const doors = SOURCE.filter((file) => file.startsWith("app/routes/")).flatMap((file) =>
    textOf(file)
      .split(/^(?=export )/m)
      .flatMap((text) => {
        const kind = /^export (?:const|async function|function) (loader|action)\b/.exec(text)?.[1];
        return kind ? [{ name: `${file} ${kind}`, text }] : [];
      }),
  );

  test("asks who is there, in its loader and in its action, or is on the public list", () => {
    expect(doors.length).toBeGreaterThan(10);
    const open = doors.filter(({ text }) => !/\bauthorise\(/.test(text)).map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  test("is reached by the map of URLs, or is part of a page that is", () => {
    const map = textOf("app/routes.ts");
    const pages = new Set(doors.map(({ name }) => name.split(" ")[0] ?? ""));
    const unmapped = [...pages].filter((page) => !map.includes(`"${page.replace(/^app\//, "")}"`));
    expect(unmapped).toEqual([]);
  });
});

describe("the tree", () => {
  const WRITTEN = [...SOURCE, ...filesUnder("tests"), ...filesUnder("app")].filter(
    (file, index, all) => /\.(ts|tsx|js|mjs|css)$/.test(file) && all.indexOf(file) === index,
  );

  test("has no file over 400 lines", () => {
    const long = WRITTEN.filter((file) => textOf(file).split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test("has nothing at the top but what the design names, and what tools ask for there", () => {
    const named = [
      ["app", "content", "db", "docs", "tests"],
      ["LICENSE", "README.md", "package.json", "package-lock.json", "tsconfig.json"],
      ["eslint.config.js", "remix.config.js", "vite.config.ts"],
      // Made, and not kept: see .gitignore.
      ["build", "coverage", "node_modules"],
    ].flat();
    const others = readdirSync(ROOT).filter(
      (name) => !named.includes(name) && !name.startsWith(".") && !name.endsWith(".log"),
    );
    expect(others).toEqual([]);
  });

  test("has no folder for things that have no place", () => {
    const folders = new Set(
      ["app", "db", "tests", "content"].flatMap((top) =>
        filesUnder(top).flatMap((file) => path.posix.dirname(file).split("/")),
      ),
    );
    const placeless = ["utils", "util", "helpers", "misc", "lib", "common", "shared"];
    expect(placeless.filter((name) => folders.has(name))).toEqual([]);
  });

  test("has no file that only passes on others", () => {
    const barrels = SOURCE.filter((file) => {
      const lines = textOf(file)
        .split("\n")
        .filter((line) => line.trim() !== "" && !line.startsWith("//"));
      return lines.length > 0 && lines.every((line) => /^export .* from "/.test(line));
    });
    expect(barrels).toEqual([]);
    expect(SOURCE.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  test("has no empty file", () => {
    expect(WRITTEN.filter((file) => statSync(path.join(ROOT, file)).size === 0)).toEqual([]);
  });
});
