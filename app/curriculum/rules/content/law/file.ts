import { z } from "zod";
import { words } from "~/curriculum/rules/content/schemas";
import type { Files } from "~/curriculum/rules/content/files";
import { fileAt } from "~/curriculum/rules/content-paths";
import { m } from "~/kit/language/m";
import { isDay } from "~/kit/time/moment";
import { NAME, readShape } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml } from "~/kit/yaml/yaml-file";
import type { Law, LawTopic } from "./law";
import { isSourceAddress } from "./source";

const passage = z.strictObject({
  text: words,
  de: words.optional(),
  es: words.optional(),
  fr: words.optional(),
  sources: z
    .array(
      z.strictObject({
        name: words,
        url: z
          .string()
          .refine(isSourceAddress, { error: () => m.curriculum_content_https({ name: NAME }) }),
      }),
    )
    .min(1),
  checked: z.string().refine(isDay, { error: () => m.curriculum_content_day({ name: NAME }) }),
});

const LawFile: z.ZodType<LawTopic> = z.strictObject({
  title: words,
  askOutside: z.boolean().optional(),
  uk: passage,
  eu: passage,
  us: passage,
});

const unheard = () => undefined;

/** A topic of the law as its file says it; null where that cannot be told. */
export function readLawTopic(text: string, report: Report): LawTopic | null {
  const file = readYaml(text, report);
  return file && readShape(LawFile, file, file.value, report);
}

/** The topics among some files, by their keys. What cannot be read is left out: that is a mistake of its own. */
export function lawIn(files: Files): Law {
  const topics = [...files].flatMap(([path, text]) => {
    const { kind, key = "" } = fileAt(path) ?? {};
    const topic = kind === "law" ? readLawTopic(text, unheard) : null;
    return topic ? [[key, topic] as const] : [];
  });
  return Object.fromEntries(topics);
}
