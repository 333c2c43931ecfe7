import { z } from "zod";
import { KEY_SHAPE } from "~/curriculum/rules/content/schemas";
import { LEVELS, REACHES } from "~/curriculum/rules/kinds";
import type { ProgrammeFacts } from "~/authoring/services/structure/programme-text";
import { RENEWAL_RULES } from "~/company/rules/kinds";

/** One line of plain words, as the files take them. */
export const line = (what: string, most = 200) =>
  z
    .string(what)
    .trim()
    .min(1, what)
    .max(most, `Please keep it under ${most} characters.`)
    .refine(
      (text) => !text.includes("{%"),
      "This is plain text: tags and variables cannot stand here.",
    );

export const KeyField = z.string().trim().max(100).default("");

const whole = (least: number, most: number) =>
  z.coerce
    .number(`A whole number from ${least} to ${most}.`)
    .int(`A whole number from ${least} to ${most}.`)
    .min(least, `From ${least} to ${most}.`)
    .max(most, `From ${least} to ${most}.`);

const NO_MODULE = "There is no such module.";

export const ProgrammeForm = z.object({
  key: KeyField,
  number: z.coerce.number().int().min(0).default(0),
  title: line("Give it a title."),
  level: z.enum(LEVELS, "Choose what it grants."),
  summary: line("Say in a sentence what it is for.", 500),
  /** Every module that could be in it, and beside each its place, or nothing. */
  module: z.array(z.string().max(100).regex(KEY_SHAPE, NO_MODULE)),
  place: z.array(z.string().max(3)),
  policy: z.literal("yes").optional(),
  validMonths: whole(1, 120),
  renewalWindowDays: whole(0, 365),
  renewal: z.enum(RENEWAL_RULES, "Choose how it is renewed."),
  renewalModule: z
    .string()
    .max(100)
    .refine((key) => key === "" || KEY_SHAPE.test(key), NO_MODULE)
    .default(""),
  /** Whom what it asks for more applies to; asked once it is known that it does. */
  reach: z.enum(REACHES, "Choose whom it applies to.").optional(),
  graceDays: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, "A whole number of days, or nothing.")
    .default(""),
});

type Sent = z.output<typeof ProgrammeForm>;

/** What is wrong with the form as a whole, by field. */
export function programmeMistakes(sent: Sent): { module?: string; renewalModule?: string } {
  return {
    ...(modulesOf(sent).length === 0 && { module: "Give at least one module a place." }),
    ...(sent.renewal === "short" &&
      sent.renewalModule === "" && { renewalModule: "The short way needs a module." }),
  };
}

export function programmeFacts(sent: Sent): ProgrammeFacts {
  const { title, level, summary, policy, validMonths, renewalWindowDays, renewal } = sent;
  return {
    title,
    level,
    summary,
    validMonths,
    renewalWindowDays,
    renewal,
    modules: modulesOf(sent),
    policy: policy === "yes",
    renewalModule: sent.renewalModule === "" ? null : sent.renewalModule,
    graceDays: sent.graceDays === "" ? null : Number(sent.graceDays),
  };
}

/** Of two with the same place the one that stood first comes first. */
function modulesOf({ module, place }: Pick<Sent, "module" | "place">): string[] {
  return module
    .map((key, index) => ({ key, at: Number(place[index] ?? 0) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
}
