import type { Finding } from "~/curriculum/rules/advice/advice";
import { readEdited } from "~/curriculum/rules/advice/read-edited";
import { RULES } from "~/curriculum/rules/advice/rules";
import type { Files } from "~/curriculum/rules/content/files";

interface Edit {
  mistakes: Finding[];
  advice: Finding[];
  /** How much each rule found, in words; rules that found nothing are left out. */
  amounts: string[];
}

/** Reads a content folder as an editor would. */
export function edit(files: Files, now: Date): Edit {
  const edited = readEdited(files);
  const found = RULES.map((rule) => ({ ...rule, findings: rule.look(edited, now) }));
  const of = (standing: string) =>
    found.filter(({ stands }) => stands === standing).flatMap(({ findings }) => findings);
  return {
    mistakes: of("mistake"),
    advice: of("advice"),
    amounts: found.flatMap(({ name, findings }) =>
      findings.length > 0 ? [`${name()}: ${findings.length}`] : [],
    ),
  };
}
