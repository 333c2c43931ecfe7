import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { LawPlace } from "~/authoring/services/law/save-law.server";

/** The topic that an address names. */
export function lawPlace(
  { params }: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Call<Trainer>,
): LawPlace {
  return { store, actor, now, topic: params.topic ?? "" };
}
