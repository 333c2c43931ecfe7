import { m } from "~/kit/language/m";
import { z } from "zod";
import { KEY_SHAPE } from "~/curriculum/rules/content/schemas";
import { LEVELS, REACHES } from "~/curriculum/rules/kinds";
import type { ProgrammeFacts } from "~/authoring/services/structure/programme-text";
import { RENEWAL_RULES } from "~/company/rules/kinds";

/** One line of plain words, as the files take them. */
export const line = (what: () => string, most = 200) =>
  z
    .string({ error: what })
    .trim()
    .min(1, { error: what })
    .max(most, { error: () => m.authoring_structure_fault_long({ characters: String(most) }) })
    .refine((text) => !text.includes("{%"), { error: m.authoring_structure_fault_plain });

export const KeyField = z.string().trim().max(100).default("");

const whole = (least: number, most: number) => {
  const error = () =>
    m.authoring_structure_fault_whole({ least: String(least), most: String(most) });
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const NO_MODULE = { error: m.authoring_structure_fault_no_module };

export const ProgrammeForm = z.object({
  key: KeyField,
  number: z.coerce.number().int().min(0).default(0),
  title: line(m.authoring_structure_fault_title),
  level: z.enum(LEVELS, { error: m.authoring_structure_fault_level }),
  summary: line(m.authoring_structure_fault_summary_for, 500),
  /** Every module that could be in it, and beside each its place, or nothing. */
  module: z.array(z.string().max(100).regex(KEY_SHAPE, NO_MODULE)),
  place: z.array(z.string().max(3)),
  policy: z.literal("yes").optional(),
  validMonths: whole(1, 120),
  renewalWindowDays: whole(0, 365),
  renewal: z.enum(RENEWAL_RULES, { error: m.authoring_structure_fault_renewal }),
  renewalModule: z
    .string()
    .max(100)
    .refine((key) => key === "" || KEY_SHAPE.test(key), NO_MODULE)
    .default(""),
  /** Who the added requirements apply to; asked only once we know that it has some. */
  reach: z.enum(REACHES, { error: m.authoring_structure_fault_reach }).optional(),
  graceDays: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, { error: m.authoring_structure_fault_days })
    .default(""),
});

type Sent = z.output<typeof ProgrammeForm>;

/** What is wrong with the form as a whole, by field. */
export function programmeMistakes(sent: Sent): { module?: string; renewalModule?: string } {
  return {
    ...(modulesOf(sent).length === 0 && { module: m.authoring_structure_fault_places() }),
    ...(sent.renewal === "short" &&
      sent.renewalModule === "" && { renewalModule: m.authoring_structure_fault_renewal_module() }),
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

/** Two modules with the same position stay in the order they had. */
function modulesOf({ module, place }: Pick<Sent, "module" | "place">): string[] {
  return module
    .map((key, index) => ({ key, at: Number(place[index] ?? 0) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
}
