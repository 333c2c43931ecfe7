import { activityPlace, LIBRARY } from "~/curriculum/rules/paths";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { counted, plural } from "~/kit/text/amounts";
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
import { editPath } from "~/authoring/pages/library/paths";
import "~/authoring/pages/library/library.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Retire: ${data.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await showActivityRetirement({ store, actor, now, ...activityPlace(args) });
});

const Confirmed = z.object({ number: z.coerce.number().int().min(0) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Confirmed);
  if (!form.ok) return badRequest({ values: {}, errors: { form: "Look at it once more." } });
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
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow={`${module.title} · ${kind === "quiz" ? "Quiz" : "Lesson"}`}
        title={`Retire “${title}”`}
      />
      <div className="stack">
        {sent && "refused" in sent && <RefusedNotice words={sent.refused} />}
        <Card>
          <h2>What it means</h2>
          <ul className="stack gap-2 library-meaning">
            <li>It leaves its module now, in every programme and every company.</li>
            <li>{middleWords(shown)}</li>
            <li>Whoever is cleared stays so, and what people did in it stays on record.</li>
            <li>It can come back, the same one with all its history.</li>
            {kind === "lesson" && (
              <li>Where a company has a text of its own, that leaves and comes back with it.</li>
            )}
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
                  <LinkButton to={editPath(module.key, "quiz")}>Edit the quiz</LinkButton>
                )}
                <LinkButton to={LIBRARY}>Back to the library</LinkButton>
              </div>
            </>
          ) : (
            <Form method="post" className="form-actions room-above">
              <input type="hidden" name="number" value={number} />
              <Button type="submit" variant="danger">
                Retire it now
              </Button>
              <LinkButton to={LIBRARY}>Cancel</LinkButton>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}

function middleWords({ kind, inTheMiddle }: Shown): string {
  if (inTheMiddle === 0) return "Nobody at your companies is in the middle of it.";
  const people = `At your companies ${counted(inTheMiddle, "person is", "people are")}`;
  return kind === "quiz"
    ? `${people} in the middle of an attempt, which then cannot be handed in.`
    : `${people} in the middle of it, and need not finish it any more.`;
}

/** Why it cannot be retired as things are. */
function reasonsAgainst({ last, pointing, module }: Shown): string[] {
  const questions = pointing.map((key) => `“${key}”`).join(", ");
  return [
    ...(last
      ? [`It is all there is in “${module.title}”. Retire the module, or add a part first.`]
      : []),
    ...(pointing.length > 0
      ? [
          `The quiz sends people back here after ${plural(pointing.length, "a question", "questions")}: ${questions}. Point ${plural(pointing.length, "it", "them")} to another lesson first.`,
        ]
      : []),
  ];
}
