import type { ModuleRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "./gather-facts.server";

/** What somebody is or was enrolled in. */
interface Enrolments {
  enrolments: readonly Pick<EmployeeFacts["enrolments"][number], "programmeId" | "endedAt">[];
}

/** The programmes that somebody is enrolled in now and that are still taught. */
function programmesOpenTo(
  { enrolments }: Enrolments,
  rules: Pick<CompanyRules, "programmes">,
): ProgrammeRule[] {
  return enrolments.flatMap(({ programmeId, endedAt }) => {
    const programme = rules.programmes.get(programmeId);
    return programme && !programme.retired && endedAt === null ? [programme] : [];
  });
}

/** Their modules, each once, in the order in which they are met: what somebody has to open. */
export function modulesOpenTo(
  facts: Enrolments,
  rules: Pick<CompanyRules, "programmes">,
): ModuleRule[] {
  const modules = new Map<string, ModuleRule>();
  for (const programme of programmesOpenTo(facts, rules)) {
    for (const module of modulesAskedBy(programme)) modules.set(module.id, module);
  }
  return [...modules.values()];
}

/** The electives that are left beside what somebody is enrolled in, by title as the curriculum has it. */
export function electivesBeside(
  facts: Enrolments,
  rules: Pick<CompanyRules, "programmes" | "modules">,
): ModuleRule[] {
  const enrolled = new Set(modulesOpenTo(facts, rules).map(({ id }) => id));
  return [...rules.modules.values()]
    .filter(({ id, elective }) => elective && !enrolled.has(id))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** The modules that a programme asks for, for a first clearance or for a renewal. */
export function modulesAskedBy({
  modules,
  renewalModule,
}: Pick<ProgrammeRule, "modules" | "renewalModule">): ModuleRule[] {
  return renewalModule && modules.every(({ id }) => id !== renewalModule.id)
    ? [...modules, renewalModule]
    : [...modules];
}

/** What a credit is for: `module:<id>`, or every module of `programme:<id>`. Nothing for what is not taught. */
export function creditTarget(
  target: string,
  { programmes, modules }: Pick<CompanyRules, "programmes" | "modules">,
): ModuleRule[] {
  const [kind, id = ""] = target.split(":", 2);
  if (kind === "module") return [modules.get(id) ?? []].flat();
  const programme = kind === "programme" ? programmes.get(id) : undefined;
  return programme && !programme.retired ? modulesAskedBy(programme) : [];
}
