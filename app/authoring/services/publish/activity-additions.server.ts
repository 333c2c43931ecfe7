import { findActivityHistory } from "~/authoring/queries/activity-history";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { leadsThrough, type ActivityRule, type ModuleRule } from "~/curriculum/rules/requirements";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Store } from "~db/store";
import { activityRule } from "./count-consequences.server";
import {
  countAdditions,
  type AdditionConsequences,
  type Adding,
  type Widened,
} from "./count-additions.server";

interface NewActivity {
  moduleKey: string;
  activityKey: string;
  kind: ActivityKind;
  title: string;
}

/**
 * Who a lesson or quiz touches that its module doesn’t have yet, or no longer has. Null if there is nothing to choose: its module has
 * it or isn’t taught, or nobody is in a programme that includes it.
 */
export async function activityAdditions({
  moduleKey,
  activityKey,
  kind,
  title,
  ...call
}: Adding & NewActivity): Promise<AdditionConsequences | null> {
  if (!(await isNewIn(call.store, moduleKey, activityKey))) return null;
  const { programmes } = await currentCurriculum(call.store);
  const leading = [...programmes.values()].filter(
    ({ retired, modules, body: { renewalModule } }) =>
      !retired && (renewalModule === moduleKey || modules.some(({ key }) => key === moduleKey)),
  );
  const history = await findActivityHistory(call.store.read, moduleKey, activityKey);
  const fresh = { id: activityKey, key: activityKey, kind, title, minutes: 0 };
  const widened: Widened = (programme, added, rules) => {
    if (!leadsThrough(programme, moduleKey)) return programme;
    const rule: ActivityRule = history
      ? { ...activityRule(history, rules), added }
      : { ...fresh, changed: 0, lookBy: null, relearns: [], added };
    const widen = (module: ModuleRule) =>
      module.key === moduleKey ? { ...module, activities: [...module.activities, rule] } : module;
    const { modules, renewalModule } = programme;
    return {
      ...programme,
      modules: modules.map(widen),
      renewalModule: renewalModule && widen(renewalModule),
    };
  };
  return countAdditions({ ...call, programmeIds: leading.map(({ id }) => id), widened });
}

/** Whether a module that is taught would get something it doesn’t have. */
async function isNewIn(store: Store, moduleKey: string, activityKey: string): Promise<boolean> {
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  return module !== undefined && !module.activities.some(({ key }) => key === activityKey);
}
