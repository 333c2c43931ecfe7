import { m } from "~/kit/language/m";
import { passesFilter, type LibraryFilter } from "~/authoring/rules/files/file-state";
import type { Library, ShownModule } from "~/authoring/services/library/show-library.server";

export const FILTER_WORDS: Record<LibraryFilter, () => string> = {
  draft: m.authoring_library_filter_draft,
  changed: m.authoring_library_filter_changed,
  asked: m.authoring_library_filter_asked,
  scheduled: m.authoring_library_filter_scheduled,
  failed: m.authoring_library_filter_failed,
  problems: m.authoring_library_filter_problems,
  outdated: m.authoring_library_filter_outdated,
  "not-in-en": () => m.authoring_library_filter_missing({ language: "en" }),
  "not-in-de": () => m.authoring_library_filter_missing({ language: "de" }),
  "not-in-es": () => m.authoring_library_filter_missing({ language: "es" }),
  "not-in-fr": () => m.authoring_library_filter_missing({ language: "fr" }),
};

/** The library with only what passes the filter, and what that is in. */
export function narrowed(library: Library, filter: LibraryFilter | null): Library {
  // They are no part of the library: it only finds them by their translations.
  if (filter === null) return { ...library, policies: [] };
  const modules = (all: readonly ShownModule[]) =>
    all.flatMap((module) => {
      const activities = module.activities.filter((one) => passesFilter(one, filter));
      const own = passesFilter(module, filter);
      return own || activities.length > 0 ? [{ ...module, activities }] : [];
    });
  const programmes = library.programmes.flatMap((programme) => {
    const inside = modules(programme.modules);
    const own = programme.standing !== null && passesFilter(programme.standing, filter);
    return own || inside.length > 0 ? [{ ...programme, modules: inside }] : [];
  });
  return {
    ...library,
    programmes,
    others: modules(library.others),
    drafted: modules(library.drafted),
    draftedProgrammes: library.draftedProgrammes.filter((one) =>
      passesFilter(one.standing, filter),
    ),
    policies: library.policies.filter((one) => passesFilter(one, filter)),
    retired: [],
  };
}
