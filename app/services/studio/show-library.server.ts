import type { Level } from "~/domain/curriculum/words";
import { currentCurriculum, type CurrentModule } from "~/services/curriculum/curriculum.server";
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
  modules: LibraryModule[];
}

/** All that is taught: programmes in the order of their levels, then modules that no programme leads through. */
export async function showLibrary({ store }: { store: Store }): Promise<{
  programmes: LibraryProgramme[];
  others: LibraryModule[];
}> {
  const curriculum = await currentCurriculum(store);
  const programmes = [...curriculum.programmes.values()]
    .filter((programme) => !programme.retired)
    .map(({ key, body: { title, summary, level }, modules }) => ({
      key,
      title,
      summary,
      level,
      modules: modules.map(libraryModule),
    }));
  const taught = new Set(programmes.flatMap(({ modules }) => modules.map(({ key }) => key)));
  const others = [...curriculum.modules.values()].filter(({ key }) => !taught.has(key));
  return { programmes: programmes.sort(byReach), others: others.map(libraryModule) };
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
