import { describe, expect, test } from "vitest";
import { parse } from "../../../app/process/tooling/catalogue/compile.mjs";
import {
  catalogueFiles,
  LANGUAGES as COMPILED,
  SPEECHES as BUILT,
} from "../../../app/process/tooling/catalogue/files.mjs";
import { LANGUAGES, SPEECHES, speechOf } from "~/kit/language/language";
import { SOURCE, textOf } from "../../support/sources";

type Part = { type: string; name?: string; arg?: { name: string } };
interface Variant {
  messageBundleId: string;
  matches: { type: string; key: string; value?: string }[];
  pattern: Part[];
}
interface Declaration {
  type: string;
  name: string;
  value?: { arg: { name: string }; annotation?: { name: string } };
}

/** A message in one language, as the compiler reads it. */
interface Message {
  key: string;
  place: string;
  language: string;
  path: string;
  variants: Variant[];
  /** The values that choose between plurals, by the variable that stands for the choice. */
  plurals: Map<string, string>;
}

const FILES = catalogueFiles();
const MESSAGES: Message[] = (await Promise.all(FILES.map(messagesOf))).flat();
const ENGLISH = MESSAGES.filter(({ language }) => language === "en");
const SAID = new Map(ENGLISH.map((message) => [message.key, message]));

async function messagesOf(file: (typeof FILES)[number]) {
  const { path, feature, place, language } = file;
  const read = await parse(file);
  const variants: Variant[] = read.variants;
  return read.bundles.map(({ id, declarations }: { id: string; declarations: Declaration[] }) => ({
    key: id,
    place: `${feature}/${place}`,
    language,
    path,
    variants: variants.filter(({ messageBundleId }) => messageBundleId === id),
    plurals: new Map(
      declarations
        .filter(({ value }) => value?.annotation?.name === "plural")
        .map(({ name, value }) => [name, value!.arg.name]),
    ),
  }));
}

/** What a message fills in and which tags it has, each once. */
function holesOf({ variants, plurals }: Message): string[] {
  const named = variants.flatMap(({ pattern, matches }) => [
    ...pattern.flatMap(({ type, name, arg }) =>
      type === "expression" ? [`{${arg?.name}}`] : name ? [`{#${name}}`] : [],
    ),
    ...matches.map(({ key }) => `{${plurals.get(key) ?? key}}`),
  ]);
  return [...new Set([...named, ...[...plurals.values()].map((name) => `{${name}}`)])].sort();
}

/** The plurals that a language has for whole numbers that we count to, and the one for the rest. */
const CATEGORIES = new Map(
  BUILT.map((language: string) => {
    const rules = new Intl.PluralRules(language);
    const met = new Set(Array.from({ length: 10_000 }, (_, n) => rules.select(n)));
    return [language, [...met.add("other")]];
  }),
);

const isVariant = (language: string) => language.includes("-");

describe("the catalogue", () => {
  test("is in the languages that the product speaks, and in variants of them", () => {
    expect(COMPILED).toEqual([...LANGUAGES]);
    expect(BUILT).toEqual([...SPEECHES]);
    const strange = FILES.filter(({ language }) => !BUILT.includes(language));
    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  test("is said formally where a company wishes it and the language knows the difference", () => {
    expect(LANGUAGES.map((one) => speechOf(one, "formal"))).toEqual([
      "en",
      "de-x-formal",
      "es-x-formal",
      "fr-x-formal",
    ]);
    expect(LANGUAGES.map((one) => speechOf(one, "informal"))).toEqual([...LANGUAGES]);
    expect(speechOf("de", null)).toBe("de");
  });

  test("names each message by its feature and place, so that two features never have the same", () => {
    const misnamed = MESSAGES.filter(({ key, place }) => {
      const start = `${place.replace("/", "_").replaceAll("-", "_")}_`;
      return !key.startsWith(start) || !/^[a-z][a-z0-9_]*[a-z0-9]$/.test(key);
    });
    expect(misnamed.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
    expect(SAID.size).toBe(ENGLISH.length);
  });

  test("has no message that nobody says, and lacks none that somebody does", () => {
    const said = new Set(
      SOURCE.flatMap((file) =>
        [...textOf(file).matchAll(/\bm\.([a-z]\w+)/g)].map(([, key]) => key),
      ),
    );
    expect(ENGLISH.map(({ key }) => key).filter((key) => !said.has(key))).toEqual([]);
    const places = new Set(ENGLISH.map(({ place }) => place.replace(/\/.*/, "")));
    const missing = [...said].filter(
      (key) => key && places.has(key.split("_")[0]!) && key.includes("_") && !SAID.has(key),
    );
    expect(missing).toEqual([]);
  });

  test("has no file over 400 lines", () => {
    const long = FILES.filter(({ text }) => text.split("\n").length > 401);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe("a translation", () => {
  const places = [...new Set(ENGLISH.map(({ place }) => place))];
  /** `place language` where something is missing. */
  const lacking = places.flatMap((place) => {
    const keys = ENGLISH.filter((message) => message.place === place).map(({ key }) => key);
    return COMPILED.flatMap((language: string) => {
      const there = new Set(MESSAGES.filter((one) => one.language === language).map((m) => m.key));
      const missing = keys.filter((key) => !there.has(key));
      return missing.length > 0 ? [{ place, language, missing }] : [];
    });
  });

  test("says everything that English says", () => {
    expect(lacking).toEqual([]);
  });

  test("says nothing that English does not", () => {
    const more = MESSAGES.filter(({ key }) => !SAID.has(key));
    expect(more.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });

  test("fills in the same values, and has the same tags", () => {
    const others = MESSAGES.filter(({ key }) => SAID.has(key)).filter(
      (message) => holesOf(message).join() !== holesOf(SAID.get(message.key)!).join(),
    );
    expect(others.map((one) => `${one.path}: ${one.key} has ${holesOf(one).join(" ")}`)).toEqual(
      [],
    );
  });

  test("closes every tag that it opens", () => {
    const open = MESSAGES.filter(({ variants }) =>
      variants.some(({ pattern }) => {
        const stack: (string | undefined)[] = [];
        return (
          !pattern.every(({ type, name }) => {
            if (type === "markup-start") stack.push(name);
            return type !== "markup-end" || stack.pop() === name;
          }) || stack.length > 0
        );
      }),
    );
    expect(open.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });

  test("has every plural of its language", () => {
    const incomplete = MESSAGES.flatMap(({ path, key, language, variants, plurals }) =>
      [...plurals.keys()].flatMap((by) => {
        const own = variants.flatMap(({ matches }) =>
          matches.filter((match) => match.key === by).map(({ value }) => value ?? "other"),
        );
        const missing = CATEGORIES.get(language)!.filter((category) => !own.includes(category));
        return missing.length > 0 ? [`${path}: ${key} lacks ${missing.join(", ")}`] : [];
      }),
    );
    expect(incomplete).toEqual([]);
  });

  test("that is a variant of a language has only what it says differently", () => {
    const own = (language: string, key: string) =>
      MESSAGES.find((one) => one.language === language && one.key === key)?.variants.map(
        ({ pattern }) => pattern,
      );
    const same = MESSAGES.filter(({ language }) => isVariant(language)).filter(
      ({ language, key, variants }) =>
        JSON.stringify(variants.map(({ pattern }) => pattern)) ===
        JSON.stringify(own(language.split("-")[0]!, key)),
    );
    expect(same.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });
});
