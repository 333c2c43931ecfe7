import { companiesAsked } from "~/assessment/services/trainer/insights/readers.server";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { companyContext, VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { notFound } from "~/kit/http/refusal";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { countPlayers, findPathsOf, type PathRow } from "~/practice/queries/scenario/paths";
import { pathsTaken, playsOf } from "~/practice/rules/scenario/play/paths-taken";
import { filled, standIns, valuesOf } from "~/practice/rules/scenario/story/playbook-variables";

interface Asked {
  moduleKey: string;
  activityKey: string;
  companyKey: string | null;
}

/** Which paths people at a trainer’s companies took through a scenario as it is now, and where those ended. */
export async function showPaths({
  moduleKey,
  activityKey,
  companyKey,
  ...call
}: Call<Trainer> & Asked) {
  const { store } = call;
  const { companies, asked } = await companiesAsked({ ...call, companyKey });
  const { modules } = await currentCurriculum(store);
  const module = modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey);
  if (!module || activity?.body.kind !== "scenario") throw notFound("page");
  const { body } = activity;
  const ways: PathRow[] = [];
  let values = standIns(VARIABLES_OF_ALL, new Set());
  for (const company of asked) {
    const rows = await findPathsOf(store.read, company, [activity.revisionId]);
    if (rows.length === 0) continue;
    const { playbook } = await companyRules(store, company);
    if (ways.length === 0 && playbook) values = valuesOf(companyContext(playbook, null));
    ways.push(...rows);
  }
  return {
    companies: companies.map(({ key, name }) => ({ key, name })),
    companyKey,
    module: { key: module.key, title: module.body.title },
    key: activity.key,
    title: body.title,
    number: activity.number,
    plays: playsOf(ways),
    people: ways.length > 0 ? await countPlayers(store.read, asked, [activity.revisionId]) : 0,
    unfinished: playsOf(ways.filter(({ ending }) => ending === null)),
    endings: endingsOf(body, ways, (text) => filled(text, values)),
    paths: ways.length > 0 ? pathsTaken(body, values, ways) : null,
  };
}

/** Every ending, with how many plays came to it. By points it is the play that is passed, not the ending. */
function endingsOf(
  { endings, scoring }: ScenarioBody,
  ways: readonly PathRow[],
  fill: (text: string) => string,
) {
  return endings.map(({ key, title, good }) => {
    const here = ways.filter(({ ending }) => ending === key);
    const passed = playsOf(here.filter(({ good: well }) => well === true));
    return {
      key,
      title: fill(title),
      good: scoring === "path" ? null : good,
      count: playsOf(here),
      passed,
    };
  });
}
