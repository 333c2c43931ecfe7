import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TranslationPlace } from "~/authoring/services/translations/place.server";
import { companyDoor } from "~/authoring/pages/edit/company-door";
import { forbidden } from "~/kit/http/refusal";
import type { Author } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { libraryAddress, policyLanguageIn } from "./paths";

type Args = Pick<LoaderFunctionArgs, "params">;

/** Who may write the translation that an address names: a policy's, also managers of the company. */
export function toTranslate({ params }: Args) {
  return params["version"] === undefined ? "content:author" : "policy:edit";
}

/** The translation that an address names, for those who may write it. */
export function translationDoor(args: Args, { store, actor, now }: Call<Author>): TranslationPlace {
  const { version } = args.params;
  if (version !== undefined)
    return {
      ...companyDoor(args, { store, actor, now }),
      version,
      language: policyLanguageIn(args),
    };
  if (actor.role !== "trainer") throw forbidden();
  return { store, actor, now, ...libraryAddress(args) };
}
