import { readProgrammeForm } from "~/authoring/rules/programme/file";
import {
  countAdditions,
  type AdditionConsequences,
  type Adding,
  type Widened,
} from "~/authoring/services/publish/count-additions.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";

/**
 * Who is affected if a programme's text requires more than what is published: another module, or the policy. Null if it doesn’t, or
 * nobody is enrolled.
 */
export async function programmeAdditions({
  programmeKey,
  text,
  ...call
}: Adding & { programmeKey: string; text: string }): Promise<AdditionConsequences | null> {
  const { programmes } = await currentCurriculum(call.store);
  const programme = [...programmes.values()].find(({ key }) => key === programmeKey);
  const form = readProgrammeForm(text);
  if (!programme || programme.retired || !form) return null;
  const { body } = programme;
  const added = new Set(form.modules.filter((key) => !body.modules.includes(key)));
  const policy = form.policy && !body.policy;
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
