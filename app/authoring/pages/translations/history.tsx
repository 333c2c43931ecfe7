import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressReader, FLAG } from "~/kit/http/read-address";
import { languageName } from "~/kit/language/language-name";
import { retireTranslation } from "~/authoring/services/translations/retire-translation.server";
import { writableTranslation } from "~/authoring/services/translations/place.server";
import { showTranslationHistory } from "~/authoring/services/translations/show-translation.server";
import { parseForm } from "~/kit/http/forms";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { HistoryAddress } from "~/authoring/pages/history/address";
import { HistoryCards } from "~/authoring/pages/history/cards";
import { restoreIn } from "~/authoring/pages/history/form";
import { AgeChip } from "~/authoring/pages/library/translations";
import { aboveItsPages } from "./above";
import { toTranslate, translationDoor } from "./door";
import { translationEditPath, translationHistoryPath, translationPublishPath } from "./paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_history_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(HistoryAddress.extend({ published: FLAG, retired: FLAG }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const place = translationDoor(args, await authorise(args, toTranslate(args)));
  const { from, to, aside, published, retired } = ADDRESS.read(args.request);
  const history = await showTranslationHistory({ ...place, from, to, aside });
  const done = published
    ? m.authoring_translations_done_published()
    : retired
      ? "version" in place
        ? m.authoring_translations_policy_done_retired()
        : m.authoring_translations_done_retired()
      : null;
  return { ...history, done };
});

const RetireForm = z.object({
  intent: z.literal("retire"),
  number: z.coerce.number().int().min(1),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const place = translationDoor(args, await authorise(args, toTranslate(args)));
  const retiring = await parseForm(args.request.clone(), RetireForm);
  if (!retiring.ok) {
    const { store, actor, now } = place;
    const { path } = await writableTranslation(place);
    const about = { store, actor, now, path };
    return await restoreIn(about, args.request, translationEditPath(place));
  }
  const retired = await retireTranslation({ ...place, number: retiring.value.number });
  const here = translationHistoryPath(place);
  return redirect(retired.ok ? `${here}?retired=1` : here, 303);
});

export default function TranslationHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { of: place, title, language, draft, published, age, closed } = page;
  const here = translationHistoryPath(place);
  return (
    <>
      <PageHead
        back={aboveItsPages(page)}
        eyebrow={page.within}
        title={m.authoring_library_history()}
        lead={m.authoring_translations_named({ title, language: languageName(language) })}
        actions={
          !closed && (
            <>
              <AgeChip age={age} />
              <LinkButton to={translationEditPath(place)}>
                {m.authoring_copies_update_editor()}
              </LinkButton>
              {(draft || (age !== null && age !== "up-to-date")) && (
                <LinkButton to={translationPublishPath(place)}>
                  {m.authoring_translations_review()}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {closed && (
        <div className="room-below">
          <Notice tone="info" title={m.authoring_translations_policy_closed()} />
        </div>
      )}
      <HistoryCards page={page} sent={sent} here={here} fixed={closed} />
      {published && !closed && (
        <Card className="room-above" aria-labelledby="retire-title">
          <h2 id="retire-title">{m.authoring_translations_retire_title()}</h2>
          <p>
            {"version" in place
              ? m.authoring_translations_policy_retire_text()
              : m.authoring_translations_retire_text()}
          </p>
          <Form method="post" action={here} className="form-actions room-above">
            <input type="hidden" name="number" value={published.number} />
            <Button type="submit" name="intent" value="retire">
              {m.authoring_translations_retire()}
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}
