import { LIBRARY } from "~/curriculum/rules/paths";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { consequenceText } from "~/clearance/rules/changes/revision-words";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { giveUpCopy, showGivingUp } from "~/authoring/services/copies/give-up-copy.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { copyPlace } from "~/authoring/pages/structure/activity-place";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { RefusedNotice } from "~/authoring/pages/library/notice";
import { editPath, historyPath } from "~/authoring/pages/library/paths";
import "~/authoring/pages/library/library.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Give up: ${data.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { consequences, ...shown } = await showGivingUp({
    store,
    actor,
    now,
    ...copyPlace(args),
  });
  const asks = consequences ? consequenceText(shown.impact, consequences) : null;
  return { ...shown, asks };
});

const Confirmed = z.object({ number: z.coerce.number().int().min(1) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Confirmed);
  if (!form.ok) return badRequest({ values: {}, errors: { form: "Look at it once more." } });
  const { number } = form.value;
  const { moduleKey, activityKey, companyKey } = copyPlace(args);
  const change = await giveUpCopy({ store, actor, now, ...copyPlace(args), number });
  if (!change.ok) return data({ refused: refusedWords(change) }, { status: 409 });
  return redirect(`${historyPath(moduleKey, activityKey, companyKey)}?given-up`, 303);
});

export default function GiveUpPage() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { module, key, title, company, number, drafted, scheduled, impact, change } = shown;
  return (
    <>
      <PageHead
        back={{ to: editPath(module.key, key, company.key), label: "Editor" }}
        eyebrow={`${module.title} · ${kindWords("lesson", company)}`}
        title={`Give up “${title}”`}
      />
      <div className="stack">
        {sent && "refused" in sent && <RefusedNotice words={sent.refused} />}
        <Card>
          <h2>What it means</h2>
          <ul className="stack gap-2 library-meaning">
            <li>
              The people of {company.name} read the original from now on, and every change of it.
            </li>
            {impact === "wording" ? (
              <li>
                While {company.shortName} had its own text, the original asked nothing of anybody.
                So nobody repeats anything.
              </li>
            ) : (
              <li>
                While {company.shortName} had its own text, the original changed: “{change}” That is
                asked of them as of today. {shown.asks}
              </li>
            )}
            <li>What people did stays on record, with the text that they read.</li>
            {drafted && <li>The draft is set aside, and can be had back from the history.</li>}
            <li>The copy can come back from its history.</li>
          </ul>
          {scheduled ? (
            <p className="row row-top gap-2 room-above">
              A draft of it is to be published at a time. Take that back first.
            </p>
          ) : (
            <Form method="post" className="form-actions room-above">
              <input type="hidden" name="number" value={number} />
              <Button type="submit" variant="danger">
                Give it up now
              </Button>
              <LinkButton to={LIBRARY}>Keep it</LinkButton>
            </Form>
          )}
        </Card>
        <Card aria-labelledby="differs-title">
          <h2 id="differs-title">What they will read instead</h2>
          <ComparisonView comparison={shown.changes} level={3} nothing="Not a word differs." />
        </Card>
      </div>
    </>
  );
}
