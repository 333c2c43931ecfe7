import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { inNameOrder } from "~/kit/text/name-order";
import type { Call } from "~/people/services/call";
import {
  passesFilter,
  type Filtered,
  LIBRARY_FILTERS,
  type LibraryFilter,
} from "~/authoring/rules/files/file-state";
import { factsIn, titleIn } from "~/curriculum/rules/content/text-facts";
import { fileAt, programmeFile } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { findPolicyGaps } from "~/company/queries/policy-translations";
import type { Language } from "~/kit/language/language";
import { NOT_SUPERVISED } from "~/company/rules/programme-terms";
import type { Level } from "~/curriculum/rules/kinds";
import { termsOfRule, termsText, type Terms } from "~/clearance/rules/words/terms-words";
import type { ProgrammeBody } from "~/curriculum/rules/bodies";
import type { Trainer } from "~/people/rules/actor";
import { libraryCopies } from "./copies.server";
import { libraryModules, type LibraryModule, type LibraryModules } from "./modules.server";
import { retiredItems, type RetiredItem } from "./retired.server";
import { libraryStanding, type FileStanding, type LibraryStanding } from "./standing.server";
import { libraryUse } from "./use.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { outdatedIn } from "~/curriculum/rules/translation/outdated";
import {
  companyCurriculum,
  currentCurriculum,
  type CurrentProgramme,
  type Curriculum,
} from "~/curriculum/services/curriculum.server";

export interface ShownModule extends LibraryModule {
  /** The trainer’s companies that use it, by name: of others they are told nothing. */
  usedBy: string[];
  /** Every programme it is in, by title. */
  programmes: string[];
}

export interface LibraryProgramme {
  key: string;
  title: string;
  summary: string;
  level: Level;
  terms: string;
  /** Companies with other terms, and those terms. */
  otherwise: { company: string; terms: string }[];
  usedBy: string[];
  /** Null where the database has no file of it. */
  standing: FileStanding | null;
  modules: ShownModule[];
}

/** A programme as its draft says it. */
export interface DraftedProgramme {
  key: string;
  title: string;
  summary: string;
  standing: FileStanding;
}

/** The policy of one of the trainer's companies, as far as its translations go. */
export interface LibraryPolicy {
  company: { key: string; name: string };
  version: string;
  missing: Language[];
  /** Whether it lacks one that the version before had. */
  outdated: boolean;
}

export interface Library {
  programmes: LibraryProgramme[];
  /** Modules in no programme. */
  others: ShownModule[];
  /** Modules that were never published. */
  drafted: ShownModule[];
  /** Programmes that were never published. */
  draftedProgrammes: DraftedProgramme[];
  retired: RetiredItem[];
  /** The policies of the trainer's companies, by what they aren't translated into. */
  policies: LibraryPolicy[];
  /** How many files each filter finds. */
  counts: Record<LibraryFilter, number>;
}

/** Everything taught or being written: programmes in the order of their levels, then modules in no programme. */
export async function showLibrary({ store, actor, now }: Call<Trainer>): Promise<Library> {
  const curriculum = await currentCurriculum(store);
  const standing = await libraryStanding(store);
  const companies = await trainersCompanies(store.read, actor, now);
  const rules: CompanyRules[] = [];
  for (const company of companies)
    if (!company.standingIn) rules.push(await companyRules(store, company));
  const own: Curriculum[] = [];
  for (const company of companies) own.push(await companyCurriculum(store, company));
  const use = await libraryUse(store, companies);
  const usedBy = (ids: ReadonlySet<string> | undefined): string[] =>
    companies.filter(({ companyId }) => ids?.has(companyId)).map(({ shortName }) => shortName);

  const taught = [...curriculum.programmes.values()].filter(({ retired }) => !retired);
  const copies = await libraryCopies(store, standing, companies);
  const modules = libraryModules(curriculum, standing, copies, outdatedIn([curriculum, ...own]));
  const shown = (module: LibraryModule): ShownModule => ({
    ...module,
    usedBy: usedBy(use.modules.get(module.key)),
    programmes: taught
      .filter(({ body }) => body.modules.includes(module.key))
      .map(({ body }) => body.title),
  });
  const programmes = taught.map((programme): LibraryProgramme => {
    const { id, key, body } = programme;
    const { title, summary, level } = body;
    const terms = termsText(termsOfBody(body, curriculum));
    return {
      key,
      title,
      summary,
      level,
      terms,
      otherwise: termsElsewhere(programme, terms, rules),
      usedBy: usedBy(use.programmes.get(id)),
      standing: standing.of(programmeFile(key)),
      modules: body.modules.flatMap((name) => {
        const module = modules.published.get(name);
        return module ? [shown(module)] : [];
      }),
    };
  });
  const draftedProgrammes = programmeDrafts(curriculum, standing);
  const gaps = await findPolicyGaps(store.read, companies);
  const policies = companies.flatMap(({ companyId, key, name }): LibraryPolicy[] => {
    const found = gaps.get(companyId);
    if (!found) return [];
    const { version, missing, missed } = found;
    return [{ company: { key, name }, version, missing, outdated: missed.length > 0 }];
  });
  const led = new Set(taught.flatMap(({ body }) => [...body.modules, body.renewalModule]));
  const others = [...modules.published.values()].filter(({ key }) => !led.has(key));
  const renewing = [...modules.published.values()].filter(
    ({ key }) => led.has(key) && !taught.some(({ body }) => body.modules.includes(key)),
  );
  return {
    programmes: programmes.sort(byReach),
    others: [...others, ...renewing].map(shown),
    drafted: modules.drafted.map(shown),
    draftedProgrammes,
    retired: await retiredItems(store, standing, modules.published),
    policies,
    counts: countsOf(modules, [...programmes, ...draftedProgrammes], policies),
  };
}

function countsOf(
  { published, drafted }: LibraryModules,
  programmes: readonly { standing: FileStanding | null }[],
  policies: readonly LibraryPolicy[],
): Library["counts"] {
  const standings: Filtered[] = [
    ...policies,
    ...[...published.values(), ...drafted].flatMap((module) => [module, ...module.activities]),
  ];
  for (const { standing } of programmes) if (standing) standings.push(standing);
  const count = (filter: LibraryFilter) =>
    standings.filter((standing) => passesFilter(standing, filter)).length;
  return Object.fromEntries(
    LIBRARY_FILTERS.map((filter) => [filter, count(filter)]),
  ) as Library["counts"];
}

function programmeDrafts(
  { programmes }: Curriculum,
  standing: LibraryStanding,
): DraftedProgramme[] {
  const published = new Set([...programmes.values()].map(({ key }) => key));
  return standing.drafts.flatMap(({ path, text }) => {
    const { kind, key } = fileAt(path) ?? {};
    const own = standing.of(path);
    if (kind !== "programme" || key === undefined || published.has(key) || !own) return [];
    const summary = factsIn(path, text)["summary"];
    return [
      {
        key,
        title: titleIn(path, text) ?? titleFromKey(key),
        summary: typeof summary === "string" ? summary : "",
        standing: own,
      },
    ];
  });
}

function termsOfBody(body: ProgrammeBody, { modules }: Curriculum): Terms {
  const { renewal = "quizzes", renewalModule = "", graceDays = null, ...terms } = body;
  const { supervised = NOT_SUPERVISED } = body;
  const short = modules.get(renewalModule)?.body.title ?? null;
  return { ...terms, renewal, renewalModule: short, graceDays, supervised };
}

/** The terms of companies whose playbooks change the terms or the modules. */
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
      {
        company: company.shortName,
        terms: same
          ? own
          : m.authoring_library_terms_modules({ terms: own, modules: listed(titles) }),
      },
    ];
  });
}

/** The shortest way comes first. */
function byReach(a: LibraryProgramme, b: LibraryProgramme): number {
  return a.modules.length - b.modules.length || inNameOrder(a.title, b.title);
}
