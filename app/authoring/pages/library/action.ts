import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import type { Changing, LibraryChange, Reaching } from "~/authoring/services/library/change";
import { moveActivity, moveModule } from "~/authoring/services/structure/reorder.server";
import { restoreActivity } from "~/authoring/services/structure/restore-activity.server";
import { restoreModule, retireModule } from "~/authoring/services/structure/retire-module.server";
import {
  restoreProgramme,
  retireProgramme,
} from "~/authoring/services/structure/retire-programme.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { donePath, type DoneKind } from "./done";
import { ACTIVITY_KINDS } from "~/curriculum/rules/kinds";
import { wayId } from "~/authoring/pages/structure/move-list";

const name = z.string().max(100);
const number = z.coerce.number().int().min(0);
const ITEMS = [...ACTIVITY_KINDS, "module", "programme"] as const;

const Sent = z.object({
  what: z.enum(["move-activity", "move-module", "undo", "restore", "retire"]),
  /** The module or programme that something is moved in, restored to or retired. */
  inside: name.default(""),
  scope: name.default(""),
  item: name.default(""),
  kind: z.enum(ITEMS).default("lesson"),
  path: z.string().max(300).default(""),
  number: number.default(0),
  /** `key:place`. */
  move: z.string().max(200).default(""),
});

type Asked = z.output<typeof Sent>;

type Who = Changing & Pick<Reaching, "secondYesAbove">;

/** Everything that is changed on the library's own page. */
export async function takeLibraryChange(who: Who, request: Request) {
  const form = await parseForm(request, Sent);
  if (!form.ok)
    return badRequest({ values: {}, errors: { form: m.authoring_library_refused_form() } });
  const { change, done, hash } = await carryOut(who, form.value);
  if (change.ok) return redirect(`${donePath({ ...done, ...change })}${hash}`, 303);
  return data({ refused: refusedWords(change) }, { status: 409 });
}

interface Taken {
  change: LibraryChange;
  done: { done: DoneKind; inside: string; item: string; scope: string };
  hash: string;
}

async function carryOut(who: Who, asked: Asked): Promise<Taken> {
  const { what, inside, scope, item, kind, path, number } = asked;
  const named = (done: DoneKind) => ({ done, inside, item, scope });
  switch (what) {
    case "move-activity":
    case "move-module": {
      const [key = "", place = ""] = asked.move.split(":");
      const move = what === "move-activity" ? moveActivity : moveModule;
      const moved = await move({ ...who, inside, item: key, to: Number(place), number });
      // Where nothing moved there is nothing to undo.
      const change = moved.ok && moved.number === number ? { ...moved, number: 0 } : moved;
      const done = what === "move-activity" ? "moved-activity" : "moved-module";
      const way = key === "" ? "" : `#${wayId(scope, key, "down")}`;
      return { change, done: { ...named(done), item: key }, hash: way };
    }
    case "undo":
      return {
        change: await undoChange({ ...who, path, number }),
        done: named("undone"),
        hash: "",
      };
    case "restore":
      return { ...(await restored(who, asked)), hash: "" };
    case "retire": {
      const module = kind === "module";
      const change = module
        ? await retireModule({ ...who, moduleKey: item, number })
        : await retireProgramme({ ...who, programmeKey: item, number });
      return { change, done: named(module ? "retired-module" : "retired-programme"), hash: "" };
    }
    default:
      return what satisfies never;
  }
}

async function restored(who: Who, { kind, inside, item, scope }: Asked) {
  const named = (done: DoneKind) => ({ done, inside, item, scope });
  if (kind === "module")
    return {
      change: await restoreModule({ ...who, moduleKey: item }),
      done: named("restored-module"),
    };
  if (kind === "programme")
    return {
      change: await restoreProgramme({ ...who, programmeKey: item }),
      done: named("restored-programme"),
    };
  return {
    change: await restoreActivity({ ...who, moduleKey: inside, activityKey: item }),
    done: named("restored-activity"),
  };
}
