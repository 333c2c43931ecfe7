import { factsIn } from "~/curriculum/rules/content/text-facts";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { countEnrolled } from "~/authoring/queries/library";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import {
  changeOf,
  secondYesMissing,
  type Changing,
  type LibraryChange,
  type Reaching,
} from "~/authoring/services/library/change";
import { programmeText, type ProgrammeFacts } from "./programme-text";
import {
  countAdditions,
  type Adding,
  type Widened,
} from "~/authoring/services/publish/count-additions.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/** A programme's facts as they are published, with how many at the trainer’s companies are on its way, and the modules that could be in it. */
export async function showProgrammeFacts({
  store,
  actor,
  now,
  programmeKey,
}: Changing & { programmeKey: string }) {
  const { programmes, modules } = await currentCurriculum(store);
  const programme = [...programmes.values()].find((one) => one.key === programmeKey);
  const path = programmeFile(programmeKey);
  const [file] = await currentTexts(store.read, [path]);
  if (!programme || !file) throw notFound("programme");
  return {
    key: programmeKey,
    number: file.number,
    facts: programme.body,
    enrolled: await countEnrolled(
      store.read,
      await trainersCompanies(store.read, actor, now),
      programme.id,
    ),
    modules: [...modules.values()].map(({ key, body }) => ({ key, title: body.title })),
  };
}

/**
 * Changes a programme's details and publishes them right away; the rest of the file stays exactly as it is. `reach` is who new modules
 * apply to, and the policy if it is new.
 */
export async function changeProgrammeFacts({
  store,
  actor,
  now,
  programmeKey,
  facts,
  number,
  reach = "starting",
  secondYesAbove,
}: Changing &
  Reaching & {
    programmeKey: string;
    facts: ProgrammeFacts;
    number: number;
  }): Promise<LibraryChange> {
  const path = programmeFile(programmeKey);
  const [file] = await currentTexts(store.read, [path]);
  if (!file) return { ok: false, code: "gone" };
  const said = factsIn(path, file.text);
  // The usual way to renew need not be written where it was not.
  const unsaid = facts.renewal === "quizzes" && said["renewal"] === undefined;
  const text = programmeText(file.text, unsaid ? { ...facts, renewal: null } : facts);
  if (text === file.text) return { ok: true, path, number: file.number };
  if (file.number !== number) return { ok: false, code: "moved-on" };
  const additions =
    reach === "starting" ? null : await programmeAdditions({ store, now, programmeKey, facts });
  const missing = secondYesMissing("programme", { reach, secondYesAbove }, additions);
  if (missing) return missing;
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, text]]),
    reach,
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, published, path, number + 1);
}

/** Who is affected if these facts ask for more than is published. Null if they don't, or nobody is enrolled. */
export async function programmeAdditions({
  programmeKey,
  facts,
  ...call
}: Adding & { programmeKey: string; facts: ProgrammeFacts }) {
  const { programmes } = await currentCurriculum(call.store);
  const programme = [...programmes.values()].find(({ key }) => key === programmeKey);
  if (!programme || programme.retired) return null;
  const { body } = programme;
  const added = new Set(facts.modules.filter((key) => !body.modules.includes(key)));
  const policy = facts.policy && !body.policy;
  if (added.size === 0 && !policy) return null;
  const widened: Widened = (rule, addition, { modules, playbook }) => {
    const own = playbook?.programmes?.[programmeKey];
    if (rule.key !== programmeKey) return rule;
    const fresh = own?.modules ? [] : [...modules.values()].filter(({ key }) => added.has(key));
    const signs = policy && own?.policy === undefined;
    if (fresh.length === 0 && !signs) return rule;
    return {
      ...rule,
      modules: [...rule.modules, ...fresh.map((module) => ({ ...module, added: addition }))],
      ...(signs ? { policy: true, policyAdded: addition } : {}),
    };
  };
  return countAdditions({ ...call, programmeIds: [programme.id], widened });
}
