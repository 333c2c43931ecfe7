import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { languageName } from "~/kit/language/language-name";
import { showTranslations } from "~/authoring/services/translations/show-translations.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { LibraryTranslations } from "~/authoring/pages/library/translations";
import { aboveTranslations } from "./above";
import { translatedPlace, translationEditPath } from "./paths";
import "~/authoring/pages/library/library.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_translations_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return { ...(await showTranslations({ store, actor, now, ...translatedPlace(args) })), now };
});

const Chosen = z.object({
  language: z.enum(TRANSLATION_LANGUAGES, { error: m.authoring_translations_fault_language }),
  company: z.string().max(100).optional(),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Chosen);
  if (!form.ok) return badRequest(form);
  const { language, company } = form.value;
  const place = { ...translatedPlace(args), language, companyKey: company || null };
  await startTranslation({ store, actor, now, ...place });
  return redirect(translationEditPath(place), 303);
});

export default function TranslationsPage() {
  const { module, key, kind, title, texts, now } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={aboveTranslations({ module, key, title })}
        eyebrow={
          kind === "module"
            ? m.authoring_library_module()
            : `${module.title} · ${kind === "quiz" ? m.authoring_library_quiz() : m.authoring_library_lesson()}`
        }
        title={m.authoring_translations_title()}
        lead={title}
      />
      <ErrorSummary errors={sent?.errors ?? null} />
      <div className="stack">
        {texts.map(({ company, translations, missing }) => {
          const id = `translations-${company?.key ?? "original"}`;
          return (
            <Card key={id} aria-labelledby={id}>
              <h2 id={id}>
                {company
                  ? m.authoring_library_companys({ company: company.shortName })
                  : m.authoring_translations_original()}
              </h2>
              {translations.length === 0 && (
                <p className="muted">{m.authoring_translations_none_yet()}</p>
              )}
              <LibraryTranslations
                translations={translations}
                place={{ moduleKey: module.key, activityKey: key, company }}
                title={title}
                now={now}
              />
              {missing.length > 0 && (
                <Form method="post" className="row flow gap-2 room-above">
                  {company && <input type="hidden" name="company" value={company.key} />}
                  {missing.map((language) => (
                    <Button key={language} type="submit" name="language" value={language}>
                      {m.authoring_translations_start({ language: languageName(language) })}
                    </Button>
                  ))}
                </Form>
              )}
            </Card>
          );
        })}
        <Card>
          <ul className="stack gap-2 library-meaning">
            <li>{m.authoring_translations_means_draft()}</li>
            <li>{m.authoring_translations_means_whole()}</li>
            <li>
              {kind === "module"
                ? m.authoring_translations_means_behind_module()
                : m.authoring_translations_means_behind()}
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}
