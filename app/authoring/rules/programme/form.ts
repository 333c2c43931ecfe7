/** A programme as its form shows it, as it is typed. */
export interface ProgrammeForm {
  title: string;
  level: string;
  summary: string;
  /** Keys, in order. */
  modules: readonly string[];
  policy: boolean;
  validMonths: string;
  renewalWindowDays: string;
  renewal: string;
  renewalModule: string;
  graceDays: string;
  supervisedFirst: string;
  supervisedMonthly: string;
}

/** Longer than any programme: a form with more modules is cut. */
const MOST_MODULES = 100;

const TEXTS = [
  "title",
  "level",
  "summary",
  "validMonths",
  "renewalWindowDays",
  "renewal",
  "renewalModule",
  "graceDays",
  "supervisedFirst",
  "supervisedMonthly",
] as const;

/** A programme from the names and values of its form's fields: a `module` for each of its modules, in order. */
export function typedProgramme(fields: Iterable<readonly [string, unknown]>): ProgrammeForm {
  const all = [...fields].filter((field): field is readonly [string, string] => {
    return typeof field[1] === "string";
  });
  const words = new Map(all);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, words.get(name) ?? ""])) as {
    [Name in (typeof TEXTS)[number]]: string;
  };
  const modules = all.flatMap(([name, value]) => (name === "module" ? [value] : []));
  return {
    ...texts,
    modules: [...new Set(modules)].slice(0, MOST_MODULES),
    policy: words.get("policy") === "yes",
  };
}

/** A programme’s form as one text, which is the same where nothing in it differs. */
export function programmeFormText(form: ProgrammeForm): string {
  return new URLSearchParams([
    ...TEXTS.map((name) => [name, form[name]]),
    ...form.modules.map((key) => ["module", key]),
    ...(form.policy ? [["policy", "yes"]] : []),
  ]).toString();
}

/** The form that a text of `programmeFormText` says; one of any other text is empty. */
export function programmeFormOfText(text: string): ProgrammeForm {
  return typedProgramme(new URLSearchParams(text));
}
