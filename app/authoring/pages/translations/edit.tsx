import { m } from "~/kit/language/m";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { languageName } from "~/kit/language/language-name";
import { showTranslationEditor } from "~/authoring/services/translations/show-translation.server";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { useAlive } from "~/kit/browser/use-alive";
import { DiscardDraft } from "~/authoring/pages/edit/discard-draft";
import { EditSource } from "~/authoring/pages/edit/source";
import { aboveTranslation } from "./above";
import { TranslationDesk } from "./desk";
import { toTranslate, translationDoor } from "./door";
import { takeTranslation } from "./form";
import { translationEditPath, translationHistoryPath, translationPublishPath } from "./paths";
import "~/authoring/pages/edit/edit.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_translations_write({ title: data.title, language: languageName(data.language) }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  return await showTranslationEditor(
    translationDoor(args, await authorise(args, toTranslate(args))),
  );
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takeTranslation(translationDoor(args, await authorise(args, toTranslate(args))), args.request),
);

export default function TranslationEditPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const alive = useAlive();
  const { of: place, title, language, draft, age, from } = page;
  const messages: { [name: string]: string | undefined } = sent?.errors ?? {};
  return (
    <div className="writing-main stack gap-4">
      <PageHead
        back={aboveTranslation(page)}
        eyebrow={page.within}
        title={m.authoring_translations_named({ title, language: languageName(language) })}
        actions={
          <>
            <LinkButton variant="primary" to={translationPublishPath(place)}>
              {m.authoring_translations_review()}
            </LinkButton>
            <LinkButton to={translationHistoryPath(place)}>
              {m.authoring_library_history()}
            </LinkButton>
            <DiscardDraft draft={draft}>{m.authoring_translations_discard()}</DiscardDraft>
          </>
        }
      />
      {(age === "outdated" || age === "wording") && (
        <Notice
          tone={age === "outdated" ? "warn" : "info"}
          title={
            age === "outdated"
              ? m.authoring_translations_outdated_title()
              : m.authoring_translations_wording_title()
          }
        >
          <Link to={translationPublishPath(place)}>{m.authoring_translations_see_changes()}</Link>
        </Notice>
      )}
      <ErrorSummary errors={sent ? messages : null} />
      {alive && !sent ? (
        <TranslationDesk key={translationEditPath(place)} page={page} />
      ) : (
        <>
          <EditSource page={page} sent={sent} />
          <details>
            <summary>{m.authoring_translations_beside()}</summary>
            <pre
              className="box box-sunken"
              // A box that scrolls can be reached by keyboard.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              role="group"
              aria-label={m.authoring_translations_beside()}
              lang={page.originalLanguage}
            >
              {from}
            </pre>
          </details>
        </>
      )}
    </div>
  );
}
