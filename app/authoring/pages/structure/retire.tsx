import { m } from "~/kit/language/m";
import { activityPlace, LIBRARY } from "~/curriculum/rules/paths";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listed } from "~/kit/text/listed";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import {
  retireActivity,
  showActivityRetirement,
} from "~/authoring/services/structure/retire-activity.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { donePath } from "~/authoring/pages/library/done";
import { RefusedNotice } from "~/authoring/pages/library/notice";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { editPath } from "~/authoring/pages/library/paths";
import "~/authoring/pages/library/library.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_structure_retire_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await showActivityRetirement({ store, actor, now, ...activityPlace(args) });
});

const Confirmed = z.object({ number: z.coerce.number().int().min(0) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Confirmed);
  if (!form.ok)
    return badRequest({ values: {}, errors: { form: m.authoring_structure_retire_unread() } });
  const { moduleKey: inside, activityKey: item } = activityPlace(args);
  const { number } = form.value;
  const change = await retireActivity({ store, actor, now, ...activityPlace(args), number });
  if (!change.ok) return data({ refused: refusedWords(change) }, { status: 409 });
  const done = { done: "retired-activity", inside, item } as const;
  return redirect(donePath({ ...done, path: change.path, number: change.number }), 303);
});

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function RetirePage() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { module, kind, title, number } = shown;
  const reasons = reasonsAgainst(shown);
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={`${module.title} · ${kindWords(kind, null)}`}
        title={m.authoring_structure_retire_head({ title })}
      />
      <div className="stack">
        {sent && "refused" in sent && <RefusedNotice words={sent.refused} />}
        <Card>
          <h2>{m.authoring_structure_retire_means()}</h2>
          <ul className="stack gap-2 library-meaning">
            <li>{m.authoring_structure_retire_leaves()}</li>
            <li>{middleWords(shown)}</li>
            <li>{m.authoring_structure_retire_cleared()}</li>
            <li>{m.authoring_structure_retire_back()}</li>
            {kind === "lesson" && <li>{m.authoring_structure_retire_copies()}</li>}
          </ul>
          {reasons.length > 0 ? (
            <>
              {reasons.map((reason) => (
                <p key={reason} className="row row-top gap-2 room-above">
                  <Icon name="lock" />
                  {reason}
                </p>
              ))}
              <div className="form-actions room-above">
                {shown.pointing.length > 0 && (
                  <LinkButton to={editPath(module.key, "quiz")}>
                    {m.authoring_structure_retire_edit_quiz()}
                  </LinkButton>
                )}
                <LinkButton to={LIBRARY}>{m.authoring_structure_to_library()}</LinkButton>
              </div>
            </>
          ) : (
            <Form method="post" className="form-actions room-above">
              <input type="hidden" name="number" value={number} />
              <Button type="submit" variant="danger">
                {m.authoring_structure_retire_now()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}

const MIDDLE = {
  lesson: m.authoring_structure_retire_middle_lesson,
  quiz: m.authoring_structure_retire_middle_quiz,
  practice: m.authoring_structure_retire_middle_practice,
  scenario: m.authoring_structure_retire_middle_practice,
};

function middleWords({ kind, inTheMiddle }: Shown): string {
  if (inTheMiddle === 0) return m.authoring_structure_retire_middle_nobody();

  return MIDDLE[kind]({ count: inTheMiddle });
}

/** So many questions are named; the others are counted. */
const NAMED = 3;

/** What keeps it from being retired. */
function reasonsAgainst({ last, pointing, module }: Shown): string[] {
  const left = pointing.length - NAMED;
  const questions = listed([
    ...pointing.slice(0, NAMED).map((title) => m.authoring_library_quoted({ title })),
    ...(left > 0 ? [m.authoring_structure_retire_more({ count: left })] : []),
  ]);
  return [
    ...(last ? [m.authoring_structure_retire_last({ module: module.title })] : []),
    ...(pointing.length > 0
      ? [m.authoring_structure_retire_pointing({ count: pointing.length, questions })]
      : []),
  ];
}
