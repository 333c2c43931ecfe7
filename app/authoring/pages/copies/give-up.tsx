import { m } from "~/kit/language/m";
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
  {
    title: `${data ? m.authoring_copies_give_up_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
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
  if (!form.ok)
    return badRequest({ values: {}, errors: { form: m.authoring_structure_retire_unread() } });
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
        back={[
          { to: LIBRARY, label: m.authoring_library_title() },
          { to: editPath(module.key, key, company.key), label: m.authoring_copies_editor() },
        ]}
        eyebrow={`${module.title} · ${kindWords("lesson", company)}`}
        title={m.authoring_copies_give_up_head({ title })}
      />
      <div className="stack">
        {sent && "refused" in sent && <RefusedNotice words={sent.refused} />}
        <Card>
          <h2>{m.authoring_copies_give_up_means()}</h2>
          <ul className="stack gap-2 library-meaning">
            <li>{m.authoring_copies_give_up_read({ company: company.name })}</li>
            {impact === "wording" ? (
              <li>{m.authoring_copies_give_up_nothing({ company: company.shortName })}</li>
            ) : (
              <li>
                {m.authoring_copies_give_up_asks({
                  company: company.shortName,
                  change,
                  consequence: shown.asks ?? "",
                })}
              </li>
            )}
            <li>{m.authoring_copies_give_up_record()}</li>
            {drafted && <li>{m.authoring_copies_give_up_draft()}</li>}
            <li>{m.authoring_copies_give_up_back()}</li>
          </ul>
          {scheduled ? (
            <p className="row row-top gap-2 room-above">{m.authoring_copies_give_up_scheduled()}</p>
          ) : (
            <Form method="post" className="form-actions room-above">
              <input type="hidden" name="number" value={number} />
              <Button type="submit" variant="danger">
                {m.authoring_copies_give_up_now()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_copies_give_up_keep()}</LinkButton>
            </Form>
          )}
        </Card>
        <Card aria-labelledby="differs-title">
          <h2 id="differs-title">{m.authoring_copies_give_up_instead()}</h2>
          <ComparisonView
            comparison={shown.changes}
            level={3}
            nothing={m.authoring_copies_give_up_same()}
          />
        </Card>
      </div>
    </>
  );
}
