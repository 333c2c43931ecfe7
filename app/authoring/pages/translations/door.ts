import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TranslationPlace } from "~/authoring/services/translations/place";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { authorise } from "~/people/services/authorise.server";
import { activityAddress, languageIn } from "./paths";

/** The translation that an address names, for those who may write it: an activity's for trainers, a policy's also for the company's managers. */
export async function translationDoor(args: LoaderFunctionArgs): Promise<TranslationPlace> {
  const { version } = args.params;
  if (version !== undefined) {
    const door = companyDoor(args, await authorise(args, "policy:edit"));
    return { ...door, version, language: languageIn(args) };
  }
  const { store, actor, now } = await authorise(args, "content:author");
  return { store, actor, now, ...activityAddress(args) };
}
