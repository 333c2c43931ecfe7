import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { ProgrammePlace } from "~/authoring/services/programme/save-programme.server";

/** The programme that an address names. */
export function programmePlace(
  { params }: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Call<Trainer>,
): ProgrammePlace {
  return { store, actor, now, programmeKey: params.programme ?? "" };
}
