import type { CompanyContext, KnownVariables } from "~/curriculum/rules/markdoc/variables";

/** What a story is told of a company: texts and conditions by the names that ink has for them. */
export type Values = Readonly<Record<string, string | boolean>>;

/** How a story names a variable of the playbook: ink has no full stops in names, so `company.short` is `company_short`. */
export function inkName(name: string): string {
  return name.replaceAll(/[.-]/g, "_");
}

export function valuesOf({ strings, conditions }: CompanyContext): Values {
  return Object.fromEntries(
    [...strings, ...conditions].map(([name, value]) => [inkName(name), value]),
  );
}

/** Stand-ins where no company is meant: each text by its name, each condition as told. */
export function standIns(known: KnownVariables, holds: ReadonlySet<string>): Values {
  return Object.fromEntries([
    ...known.strings.map((name) => [inkName(name), name]),
    ...known.conditions.map((name) => [inkName(name), holds.has(inkName(name))]),
  ]);
}

const QUOTED = /\{([A-Za-z_]\w*)\}/g;

/** The names that a text of the head quotes. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, name = ""]) => name);
}

/** A text of the head with what it quotes of the playbook. */
export function filled(text: string, values: Values): string {
  return text.replaceAll(QUOTED, (_, name: string) => String(values[name] ?? ""));
}
