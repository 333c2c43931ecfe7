import type { Level } from "~/domain/curriculum/words";
import { termsOfRule, termsText, type Terms } from "~/domain/clearance/terms-words";
import type { ProgrammeBody } from "~/domain/curriculum/bodies";
import type { Trainer } from "~/domain/people/actor";
import { companyRules, type CompanyRules } from "~/services/clearance/company-rules.server";
import {
  currentCurriculum,
  type CurrentModule,
  type CurrentProgramme,
  type Curriculum,
} from "~/services/curriculum/curriculum.server";
import { findEngagedCompanies } from "~db/queries/engagements";
import type { Store } from "~db/store";

export interface LibraryModule {
  key: string;
  title: string;
  summary: string;
  activities: {
    key: string;
    kind: "lesson" | "quiz";
    title: string;
    minutes: number;
    number: number;
    publishedAt: Date;
  }[];
}

export interface LibraryProgramme {
  key: string;
  title: string;
  summary: string;
  level: Level;
  terms: string;
  /** Companies that ask otherwise, with their terms. */
  otherwise: { company: string; terms: string }[];
  modules: LibraryModule[];
}

/** All that is taught: programmes in the order of their levels, then modules that no programme leads through. */
export async function showLibrary({
  store,
  actor,
}: {
  store: Store;
  actor: Pick<Trainer, "personId">;
}): Promise<{
  programmes: LibraryProgramme[];
  others: LibraryModule[];
}> {
  const curriculum = await currentCurriculum(store);
  const rules: CompanyRules[] = [];
  for (const { id } of await findEngagedCompanies(store.read, actor.personId))
    rules.push(await companyRules(store, id));
  const programmes = [...curriculum.programmes.values()]
    .filter((programme) => !programme.retired)
    .map((programme) => {
      const { key, body, modules } = programme;
      const { title, summary, level } = body;
      const terms = termsText(termsOfBody(body, curriculum));
      return {
        key,
        title,
        summary,
        level,
        terms,
        otherwise: termsElsewhere(programme, terms, rules),
        modules: modules.map(libraryModule),
      };
    });
  const taught = new Set(
    [...curriculum.programmes.values()].flatMap(({ retired, body }) =>
      retired ? [] : [...body.modules, body.renewalModule],
    ),
  );
  const others = [...curriculum.modules.values()].filter(({ key }) => !taught.has(key));
  return { programmes: programmes.sort(byReach), others: others.map(libraryModule) };
}

function termsOfBody(body: ProgrammeBody, { modules }: Curriculum): Terms {
  const { renewal = "quizzes", renewalModule = "", graceDays = null, ...terms } = body;
  const short = modules.get(renewalModule)?.body.title ?? null;
  return { ...terms, renewal, renewalModule: short, graceDays };
}

/** What the companies ask whose playbooks say otherwise, in terms or in modules. */
function termsElsewhere(
  { id, modules }: CurrentProgramme,
  terms: string,
  rules: readonly CompanyRules[],
): LibraryProgramme["otherwise"] {
  return rules.flatMap(({ company, programmes }) => {
    const rule = programmes.get(id);
    if (!rule) return [];
    const own = termsText(termsOfRule(rule));
    const titles = rule.modules.map((module) => module.title);
    const same = titles.join("\n") === modules.map(({ body }) => body.title).join("\n");
    if (own === terms && same) return [];
    return [
      { company: company.shortName, terms: same ? own : `${own} Modules: ${titles.join(", ")}.` },
    ];
  });
}

/** The shortest way comes first. */
function byReach(a: LibraryProgramme, b: LibraryProgramme): number {
  return a.modules.length - b.modules.length || a.title.localeCompare(b.title, "en-GB");
}

function libraryModule({ key, body, activities }: CurrentModule): LibraryModule {
  return {
    key,
    title: body.title,
    summary: body.summary,
    activities: activities.map(({ key, number, publishedAt, body: { kind, title, minutes } }) => ({
      key,
      kind,
      title,
      minutes,
      number,
      publishedAt,
    })),
  };
}
