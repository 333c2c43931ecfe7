import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { languageName } from "~/kit/language/language-name";
import {
  publishTranslation,
  type PublishedTranslation,
} from "~/authoring/services/translations/publish-translation.server";
import { showTranslationPublication } from "~/authoring/services/translations/show-translation.server";
import { freshFormId } from "~/people/services/form-id.server";
import { formId } from "~/kit/http/form-id";
import { badRequest, parseForm } from "~/kit/http/forms";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import type { Mistake } from "~/kit/yaml/mistakes";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import { numberText } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { inModuleWords } from "~/authoring/parts/translation-editor/module-words";
import { inQuizWords } from "~/authoring/parts/translation-editor/quiz-words";
import { NothingToPublish } from "~/authoring/pages/publish/nothing";
import { aboveItsPages } from "./above";
import { toTranslate, translationDoor } from "./door";
import { translationEditPath, translationHistoryPath } from "./paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_translations_publish_page({ title: data.title, language: languageName(data.language) }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = translationDoor(args, await authorise(args, toTranslate(args)));
  const page = await showTranslationPublication(place);
  return { ...page, formId: freshFormId(place.now) };
});

const whole = z.coerce.number().int().min(0);

const PublishForm = z.object({ id: formId, sequence: whole, original: whole });

const MESSAGES: Record<Exclude<PublishedTranslation, { ok: true }>["code"], () => string> = {
  stale: m.authoring_translations_refused_stale,
  "moved-on": m.authoring_translations_refused_moved_on,
  mistakes: m.authoring_translations_refused_mistakes,
};

export const action = handled(async (args: ActionFunctionArgs) => {
  const place = translationDoor(args, await authorise(args, toTranslate(args)));
  const form = await parseForm(args.request, PublishForm);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const published = await publishTranslation({ ...place, ...form.value });
  if (published.ok) return redirect(`${translationHistoryPath(place)}?published=1`, 303);
  const errors: { form?: string } = { form: MESSAGES[published.code]() };
  return data({ values: form.values, errors }, { status: 409 });
});

export default function TranslationPublishPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { of: place, title, language, draft, age, problems, changes, since } = page;
  const refused = sent && "form" in sent.errors ? sent.errors.form : undefined;
  const fits = !draft && age !== null && age !== "up-to-date";
  return (
    <>
      <PageHead
        back={aboveItsPages(page)}
        eyebrow={page.within}
        title={
          draft || fits ? m.authoring_translations_publish() : m.authoring_translations_nothing()
        }
        lead={m.authoring_translations_named({ title, language: languageName(language) })}
        actions={
          <LinkButton to={translationHistoryPath(place)}>
            {m.authoring_library_history()}
          </LinkButton>
        }
      />
      <div className="stack gap-5">
        {refused && (
          <Notice tone="warn" role="alert" title={m.authoring_translations_not_published()}>
            {refused}
          </Notice>
        )}
        {(draft || fits) && (
          <Problems
            problems={problems}
            kind={page.kind}
            codes={page.codes}
            elsewhere={page.elsewhere}
            edit={translationEditPath(place)}
          />
        )}
        {!draft && !fits && (
          <NothingToPublish edit={translationEditPath(place)} editor="editor">
            {m.authoring_publish_none_text()}
          </NothingToPublish>
        )}
        {since && (
          <Card aria-labelledby="since-title">
            <h2 id="since-title">{m.authoring_translations_since()}</h2>
            <ComparisonView comparison={since} level={3} whole />
          </Card>
        )}
        {changes && (
          <Card aria-labelledby="changes-title">
            <h2 id="changes-title">{m.authoring_translations_changes()}</h2>
            <ComparisonView comparison={changes} level={3} whole />
          </Card>
        )}
        {(draft || fits) && (
          <Card>
            <p>
              {"version" in place
                ? m.authoring_translations_policy_publish_as({ version: place.version })
                : m.authoring_translations_publish_as({ number: numberText(page.original.number) })}
            </p>
            <Form method="post" className="form-actions room-above">
              <FormId />
              <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
              <input type="hidden" name="original" value={page.original.number} />
              <Button type="submit" variant="primary" disabled={problems.length > 0}>
                {draft ? m.authoring_translations_publish() : m.authoring_translations_fits()}
              </Button>
              <LinkButton to={translationEditPath(place)}>
                {m.authoring_structure_cancel()}
              </LinkButton>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}

/** What keeps a translation from being published. */
function Problems({
  problems,
  kind,
  codes,
  elsewhere,
  edit,
}: {
  kind: "lesson" | "quiz" | "module" | "policy";
  /** Of a module's objectives. */
  codes: readonly string[];
  problems: readonly Pick<Mistake, "line" | "message" | "found">[];
  elsewhere: boolean;
  edit: string;
}) {
  if (problems.length === 0)
    return elsewhere ? (
      <Notice tone="warn" title={m.authoring_translations_refused_mistakes()} />
    ) : null;
  return (
    <Card aria-labelledby="problems-title">
      <h2 id="problems-title">{m.authoring_translations_problems({ count: problems.length })}</h2>
      <ul className="plain-list ruled anywhere">
        {problems.map((problem, index) => {
          const line = m.authoring_search_line({ number: numberText(problem.line) });
          const { words, where } =
            kind === "quiz"
              ? inQuizWords(problem)
              : kind === "module"
                ? inModuleWords(problem, codes)
                : { words: inPlainWords(problem), where: line };
          return (
            <li key={index}>
              <p>{words}</p>
              <p className="small muted">{where}</p>
            </li>
          );
        })}
      </ul>
      <p className="room-above">
        <LinkButton to={edit}>{m.authoring_copies_update_editor()}</LinkButton>
      </p>
    </Card>
  );
}
