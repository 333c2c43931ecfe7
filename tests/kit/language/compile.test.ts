import { expect, test } from "vitest";
import { compile } from "../../../app/process/tooling/catalogue/compile.mjs";
import { inLanguage } from "~/kit/language/in-language.server";
import type { Language } from "~/kit/language/language";

type Say = (values?: object) => string;

function files(byLanguage: Record<string, object>) {
  return Object.entries(byLanguage).map(([language, messages]) => ({
    path: `app/a/messages/b/${language}.json`,
    feature: "a",
    place: "b",
    language,
    text: JSON.stringify(messages),
  }));
}

async function said(byLanguage: Record<string, object>, options = {}) {
  const { node, types, pages } = await compile(files(byLanguage), options);
  const module = `data:text/javascript,${encodeURIComponent(node)}`;
  const m = (await import(/* @vite-ignore */ module)) as Record<string, Say>;
  return { m, types, pages: new Map(pages as [string, string][]) };
}

const people = [
  {
    declarations: ["local plural = count: plural"],
    match: { "plural=one": "{count} person", "plural=other": "{count} people" },
  },
];

test("a message has the types of what is filled in, and of its tags", async () => {
  const role = [{ match: { "role=employee": "their own", "role=manager": "their team’s" } }];
  const { types } = await said({
    en: { plain: "Hi", hello: "Hello {name}", people, role, go: "{#link}Go{/link}{#icon/}" },
  });
  expect(types).toContain("export declare const plain: () => string;");
  expect(types).toContain("export declare const hello: (values: { name: string }) => string;");
  expect(types).toContain("export declare const people: (values: { count: number }) => string;");
  expect(types).toContain('role: (values: { role: "employee" | "manager" }) => string;');
  expect(types).toContain('go: { (): string; parts(): Part<"link" | "icon">[] };');
});

test("a language that lacks a message says it as its language does, or else in English", async () => {
  const { m, pages } = await said({
    en: { one: "Yes", two: "No" },
    de: { one: "Ja, du" },
    "de-x-formal": { two: "Nein, Sie" },
  });
  const inGerman = (language: string) =>
    inLanguage(language as Language, () => [m.one!(), m.two!()]);
  expect(inGerman("de")).toEqual(["Ja, du", "No"]);
  expect(inGerman("de-x-formal")).toEqual(["Ja, du", "Nein, Sie"]);
  expect(inGerman("fr")).toEqual(["Yes", "No"]);
  expect(pages.get("one")).toContain(
    'FIRSTHAND_LANGUAGE === "de" || FIRSTHAND_LANGUAGE === "de-x-formal" ? ',
  );
});

test("a sentence without values is itself, whatever signs are in it", async () => {
  const signs = 'It costs $5, `now`, in "C:\\new" — it’s $$';
  const { m } = await said({ en: { plain: signs, named: `{name}: ${signs}` } });
  expect(m.plain!()).toBe(signs);
  expect(m.named!({ name: "Maya" })).toBe(`Maya: ${signs}`);
});

test("in French no line breaks before a question mark, or inside quotation marks", async () => {
  const { m } = await said({
    en: { ask: "Really “{name}”?" },
    fr: { ask: "Vraiment « {name} » ?" },
  });
  expect(inLanguage("fr", () => m.ask!({ name: "a ?" }))).toBe("Vraiment «\u00a0a ?\u00a0»\u202f?");
});

test("strange English is longer by two fifths, and keeps what is filled in and its tags", async () => {
  const { m } = await said(
    { en: { hello: "Hello {name}, look {#link}here{/link}" } },
    { pseudo: true },
  );
  const hello = m.hello as Say & { parts: Say };
  expect(hello({ name: "Maya" })).toBe("[Hëllö Maya, löök hërë ~~~~ ~~~~]");
  expect(JSON.stringify(hello.parts({ name: "Maya" }))).toContain('"markup-start","name":"link"');
});

test("a message that is written twice, or cannot be read, is refused by its file’s name", async () => {
  const twice = [...files({ en: { one: "Yes" } }), ...files({ en: { one: "Yes" } })];
  await expect(compile(twice)).rejects.toThrow(
    "app/a/messages/b/en.json has one, which is elsewhere too",
  );
  const broken = files({ en: {} }).map((file) => ({ ...file, text: "{ no" }));
  await expect(compile(broken)).rejects.toThrow("app/a/messages/b/en.json cannot be read");
});
