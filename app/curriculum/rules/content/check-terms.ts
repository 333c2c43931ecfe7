import { m } from "~/kit/language/m";
import type { Report } from "~/kit/yaml/mistakes";
import type { YamlFile } from "~/kit/yaml/yaml-file";

/**
 * Reports what a shape cannot tell of a programme's terms, those of the programme itself (`whole`) or of what a company asks
 * otherwise, which stand at `path` of a file.
 */
export function checkTerms(
  file: YamlFile,
  path: readonly (string | number)[],
  { moduleKeys, whole }: { moduleKeys: readonly string[]; whole: boolean },
  report: Report,
) {
  const terms = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    file.value,
  );
  if (typeof terms !== "object" || terms === null) return;
  const { modules, renewal, renewalModule } = terms as Record<string, unknown>;
  if (Array.isArray(modules)) {
    modules.forEach((module: unknown, index) => {
      if (typeof module !== "string") return;
      const line = file.lineOf([...path, "modules", index]);
      if (modules.indexOf(module) < index)
        report(line, m.curriculum_content_module_twice({ key: module }));
      else if (!moduleKeys.includes(module)) report(line, noModule(module));
    });
  }
  if (typeof renewalModule === "string" && !moduleKeys.includes(renewalModule))
    report(file.lineOf([...path, "renewalModule"]), noModule(renewalModule));
  if (whole && renewal === "short" && renewalModule === undefined)
    report(file.lineOf([...path, "renewal"]), m.curriculum_content_short_needs_module());
}

function noModule(key: string): string {
  return m.curriculum_content_no_module({ key });
}
