import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** What our own rules report about each of these, a file each, as Oxlint runs them; by the code. */
let found: Map<string, string[]>;
let folder: string;

const READ = [
  "const a = <p>Sign in</p>;",
  "const a = <p>{done}, and more</p>;",
  'const a = <Field label="Code" />;',
  'const a = <Field label={open ? "Open" : word} />;',
  'const a = { title: "Assign a programme" };',
  "const a = { title: `Assign to ${name}` };",
  'throw new Refusal(400, "The form did not arrive whole.");',
  'z.string().min(1, "Choose a programme.");',
  "const a = `Try again ${wait}`;",
  'const a = "write your email, please.";',
  "const a = m[`people_${role}`]();",
];

const UNREAD = [
  "const a = <p>{m.people_sign_in_title()} · {count}</p>;",
  'const a = <Card className="stack gap-5" icon="check" role="status" />;',
  'const a = { title: "check", label: m.a_b_c(), kind: "taken-out" };',
  'throw new Error("The employee has no company.");',
  'log.error({ err: error }, "A page failed, and nobody knows why.");',
  'import { a } from "A module of ours";',
  'request.headers.get("User-Agent");',
  "const a = `${m.people_sign_in_title()} · Firsthand`;",
  'type A = "Two words";',
];

const FORBIDDEN = {
  "const a = <p style={{ color }} />;": "no-inline-style",
  "const a = <p dangerouslySetInnerHTML={html} />;": "no-raw-html",
  "const a = { b, ...{ c: 1 } };": "no-spread-literal",
  "const a = <p {...{ id }} />;": "no-spread-literal",
};

const CODE = [...READ, ...UNREAD, ...Object.keys(FORBIDDEN)];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-lint-"));
  const rules = ["in-catalogue", "no-inline-style", "no-raw-html", "no-spread-literal"];
  const config = {
    plugins: [],
    jsPlugins: [path.join(ROOT, "app/process/tooling/lint/house.mjs")],
    categories: { correctness: "off" },
    rules: Object.fromEntries(rules.map((rule) => [`house/${rule}`, "error"])),
  };
  writeFileSync(path.join(folder, ".oxlintrc.json"), JSON.stringify(config));
  CODE.forEach((code, index) => writeFileSync(path.join(folder, `${index}.tsx`), code));
  const oxlint = path.join(ROOT, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code?: string; filename: string; message: string }[];
  };
  found = new Map(CODE.map((code) => [code, []]));
  for (const { code, filename, message } of diagnostics)
    found
      .get(CODE[Number.parseInt(path.basename(filename), 10)] ?? "")
      ?.push(/^house\((.+)\)$/.exec(code ?? "")?.[1] ?? message);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("lint", () => {
  test.each(READ)("finds what people read outside the catalogue: %s", (code) => {
    expect(found.get(code)).toEqual(["in-catalogue"]);
  });

  test.each(UNREAD)("lets alone what they do not: %s", (code) => {
    expect(found.get(code)).toEqual([]);
  });

  test.each(Object.entries(FORBIDDEN))("forbids %s", (code, rule) => {
    expect(found.get(code)).toEqual([rule]);
  });
});
