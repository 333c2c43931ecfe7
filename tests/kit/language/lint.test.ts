import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import inCatalogue from "../../../app/process/tooling/lint/in-catalogue.mjs";

const linter = new Linter();

function found(code: string): number {
  const messages = linter.verify(
    code,
    {
      files: ["**/*.tsx"],
      languageOptions: {
        parser: tseslint.parser as Linter.Parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      plugins: { words: { rules: { "in-catalogue": inCatalogue } } },
      rules: { "words/in-catalogue": "error" },
    },
    "a.tsx",
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length;
}

describe("lint", () => {
  test.each([
    "const a = <p>Sign in</p>;",
    "const a = <p>{done}, and more</p>;",
    'const a = <Field label="Code" />;',
    'const a = <Field label={open ? "Open" : words} />;',
    'const a = { title: "Assign a programme" };',
    "const a = { title: `Assign to ${name}` };",
    'throw new Refusal(400, "The form did not arrive whole.");',
    'z.string().min(1, "Choose a programme.");',
    "const a = `Try again ${wait}`;",
    'const a = "write your email, please.";',
    "const a = m[`people_${role}`]();",
  ])("finds what people read outside the catalogue: %s", (code) => {
    expect(found(code)).toBe(1);
  });

  test.each([
    "const a = <p>{m.people_sign_in_title()} · {count}</p>;",
    'const a = <Card className="stack gap-5" icon="check" role="status" />;',
    'const a = { title: "check", label: m.a_b_c(), kind: "taken-out" };',
    'throw new Error("The employee has no company.");',
    'log.error({ err: error }, "A page failed, and nobody knows why.");',
    'import { a } from "A module of ours";',
    'request.headers.get("User-Agent");',
    "const a = `${m.people_sign_in_title()} · Firsthand`;",
    'type A = "Two words";',
  ])("lets alone what they do not: %s", (code) => {
    expect(found(code)).toBe(0);
  });
});
