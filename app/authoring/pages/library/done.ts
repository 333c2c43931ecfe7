import { m } from "~/kit/language/m";
import { addressText } from "~/kit/http/address";
import { numberText } from "~/kit/text/amounts";
import type { Library, ShownModule } from "~/authoring/services/library/show-library.server";
import { LIBRARY } from "~/curriculum/rules/paths";

/** What may just have been done when the library opens. */
export const DONE = [
  "moved-activity",
  "moved-module",
  "retired-activity",
  "restored-activity",
  "retired-module",
  "restored-module",
  "retired-programme",
  "restored-programme",
  "changed-module",
  "undone",
] as const;
export type DoneKind = (typeof DONE)[number];

export interface Done {
  done: DoneKind;
  inside: string;
  item: string;
  scope: string;
  path: string;
  number: number;
}

export function donePath(done: Omit<Done, "scope"> & { scope?: string | undefined }): string {
  return `${LIBRARY}${addressText({ ...done }, { number: 0 })}`;
}

export interface DoneWords {
  title: string;
  more: string | null;
  /** A form that takes it back; null where there is none. */
  undo: Record<string, string> | null;
  /** A move leaves the focus on what was moved. */
  quiet: boolean;
}

/** What the page says of what was done, in the words of the library as it is now. */
export function doneWords(done: Done, library: Library): DoneWords | null {
  const { inside, item, scope, path, number } = done;
  const modules = [...library.programmes.flatMap((one) => one.modules), ...library.others];
  const module = modules.find(({ key }) => key === inside || key === item);
  const programme = library.programmes.find(({ key }) => key === inside || key === item);
  const gone = library.retired.find(({ key }) => key === item);
  const back = number > 0 ? { what: "undo", path, scope, number: String(number) } : null;
  const said = (title: string, more: string | null = null, undo: DoneWords["undo"] = back) => ({
    title,
    more,
    undo,
    quiet: done.done.startsWith("moved"),
  });
  const retire = (kind: string) => ({ what: "retire", kind, item, number: String(number) });
  const restore = (kind: string) => ({ what: "restore", kind, item });
  switch (done.done) {
    case "moved-activity":
      return module ? said(placeWords(listed(module), item, module.title)) : null;
    case "moved-module":
      return programme ? said(placeWords(programme.modules, item, programme.title)) : null;
    case "retired-activity":
      return said(
        m.authoring_library_done_retired({ title: gone?.title ?? item }),
        m.authoring_library_done_retired_more(),
      );
    case "restored-activity": {
      const again = module?.activities.find(({ key }) => key === item);
      return said(
        m.authoring_library_done_restored_in({
          title: again?.title ?? item,
          module: module?.title ?? inside,
        }),
      );
    }
    case "retired-module":
      return said(
        m.authoring_library_done_retired({ title: gone?.title ?? item }),
        null,
        restore("module"),
      );
    case "retired-programme":
      return said(
        m.authoring_library_done_retired({ title: gone?.title ?? item }),
        m.authoring_library_done_retired_programme(),
        restore("programme"),
      );
    case "restored-module":
      return said(
        m.authoring_library_done_restored({ title: module?.title ?? item }),
        m.authoring_library_done_restored_module(),
        retire("module"),
      );
    case "restored-programme":
      return said(
        m.authoring_library_done_taught_again({ title: programme?.title ?? item }),
        null,
        retire("programme"),
      );
    case "changed-module":
      return said(m.authoring_library_done_changed({ title: module?.title ?? item }));
    case "undone":
      return said(m.authoring_library_done_undone(), m.authoring_library_done_undone_more(), null);
    default:
      return done.done satisfies never;
  }
}

function listed({ activities, listed: count }: ShownModule) {
  return activities.slice(0, count);
}

function placeWords(
  list: readonly { key: string; title: string }[],
  item: string,
  inside: string,
): string {
  const place = list.findIndex(({ key }) => key === item) + 1;
  const title = list[place - 1]?.title ?? item;
  return m.authoring_library_done_place({
    title,
    place: numberText(place),
    all: numberText(list.length),
    inside,
  });
}
