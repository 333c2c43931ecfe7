import { companiesAsked } from "~/assessment/services/trainer/insights/readers.server";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { companyContext, VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { notFound } from "~/kit/http/refusal";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findChoicesOf, findPlaysOf } from "~/practice/queries/scenario/paths";
import { pathsTaken, type Played } from "~/practice/rules/scenario/play/paths-taken";
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
  const plays: (Played & { personId: string; ending: string | null })[] = [];
  let values = standIns(VARIABLES_OF_ALL, new Set());
  for (const company of asked) {
    const rows = await findPlaysOf(store.read, company, [activity.revisionId]);
    if (rows.length === 0) continue;
    const choices = await findChoicesOf(store.read, company, [activity.revisionId]);
    const { playbook } = await companyRules(store, company);
    if (plays.length === 0 && playbook) values = valuesOf(companyContext(playbook, null));
    for (const { id, personId, ending, good } of rows)
      plays.push({ choices: choices.get(id) ?? [], personId, ending, good });
  }
  return {
    companies: companies.map(({ key, name }) => ({ key, name })),
    companyKey,
    module: { key: module.key, title: module.body.title },
    key: activity.key,
    title: body.title,
    number: activity.number,
    plays: plays.length,
    people: new Set(plays.map(({ personId }) => personId)).size,
    unfinished: plays.filter(({ ending }) => ending === null).length,
    endings: endingsOf(body, plays, (text) => filled(text, values)),
    paths: plays.length > 0 ? pathsTaken(body, values, plays) : null,
  };
}

/** Every ending, with how many plays came to it. By points it is the play that is passed, not the ending. */
function endingsOf(
  { endings, scoring }: ScenarioBody,
  plays: readonly { ending: string | null; good: boolean | null }[],
  fill: (text: string) => string,
) {
  return endings.map(({ key, title, good }) => {
    const here = plays.filter(({ ending }) => ending === key);
    const passed = here.filter((play) => play.good === true).length;
    return {
      key,
      title: fill(title),
      good: scoring === "path" ? null : good,
      count: here.length,
      passed,
    };
  });
}
