import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { parseForm } from "~/kit/http/forms";
import { localPath } from "~/kit/http/local-path";
import { notFound, Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { LANGUAGES } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { keepLanguage } from "~/kit/language/negotiate";
import { signInPath } from "~/people/rules/paths";
import { chooseLanguage } from "~/people/services/choose-language.server";

const LanguageForm = z.object({
  language: z.literal("").or(z.enum(LANGUAGES)),
  to: z.string().optional(),
});

export const loader = handled(async () => {
  throw notFound("page");
});

/** Changes the language: for good if the person is signed in, and otherwise in this browser, until they sign in. */
export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, LanguageForm);
  if (!form.ok) throw new Refusal(400, m.people_language_unknown());
  const { app } = context;
  const language = form.value.language || null;
  const actor = await context.actorOf(request);
  if (actor) await chooseLanguage({ store: app.store, actor, language });
  const kept = { language: language ?? app.language, picked: !actor };
  const headers = { "Set-Cookie": keepLanguage(kept, app) };
  const to = localPath(form.value.to);
  return redirect(actor ? "/account" : signInPath({ why: "signed-out", to }), {
    status: 303,
    headers,
  });
});
