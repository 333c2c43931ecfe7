import type { ActivityKind } from "~/curriculum/rules/kinds";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { inNameOrder } from "~/kit/text/name-order";
import type { Store } from "~db/store";

/** A published module, which a programme can include. */
export interface ProgrammeModule {
  key: string;
  title: string;
  activities: { kind: ActivityKind; minutes: number }[];
}

/** The modules that a programme can include, by title. */
export async function programmeModules(store: Store): Promise<ProgrammeModule[]> {
  const { modules } = await currentCurriculum(store);
  return [...modules.values()]
    .map(({ key, body, activities }) => ({
      key,
      title: body.title,
      activities: activities.map(({ body: { kind, minutes } }) => ({ kind, minutes })),
    }))
    .sort((a, b) => inNameOrder(a.title, b.title));
}

/** Their titles, by key. */
export function titlesOf(modules: readonly ProgrammeModule[]): Record<string, string> {
  return Object.fromEntries(modules.map(({ key, title }) => [key, title]));
}
