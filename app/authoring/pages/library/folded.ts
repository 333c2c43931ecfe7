import type {
  Library,
  LibraryProgramme,
  ShownModule,
} from "~/authoring/services/library/show-library.server";

/** A module on the library’s page: what is in it comes only with one that is open, for all together are many times the rest. */
export interface PageModule extends Omit<ShownModule, "activities" | "translations"> {
  sum: { parts: number; minutes: number; troubled: number; read: boolean };
  inside: Pick<ShownModule, "activities" | "translations"> | null;
}

export interface PageProgramme extends Omit<LibraryProgramme, "modules"> {
  modules: PageModule[];
}

/** The library with each module opened or closed. A narrowed one is short, and open throughout. */
export function folded(library: Library, { open, narrowed }: { open: string; narrowed: boolean }) {
  const among = (group: string, modules: readonly ShownModule[], opened: boolean) =>
    modules.map((module) => onPage(module, opened || open === scopeOf(group, module.key)));
  return {
    ...library,
    programmes: library.programmes.map((programme): PageProgramme => ({
      ...programme,
      modules: among(programme.key, programme.modules, narrowed || programme.modules.length === 1),
    })),
    others: among(OTHERS, library.others, narrowed),
    drafted: among(DRAFTED, library.drafted, true),
  };
}

/** The groups of modules that are in no programme. */
export const DRAFTED = "drafted";
export const OTHERS = "others";

/** A module’s place on the page: its programme or group, and itself. */
export function scopeOf(group: string, moduleKey: string): string {
  return `${group}-in-${moduleKey}`;
}

function onPage(module: ShownModule, open: boolean): PageModule {
  const { activities, translations, ...facts } = module;
  const total = (of: (activity: ShownModule["activities"][number]) => number) =>
    activities.reduce((sum, activity) => sum + of(activity), 0);
  return {
    ...facts,
    sum: {
      parts: activities.length,
      minutes: total(({ minutes }) => minutes ?? 0),
      troubled: module.problems + total(({ problems }) => problems),
      read: activities.every(({ kind }) => kind === "lesson"),
    },
    inside: open ? { activities, translations } : null,
  };
}
