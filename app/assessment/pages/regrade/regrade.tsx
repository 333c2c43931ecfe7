import { activityPlace, LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { regradePath } from "~/assessment/rules/paths";
import { REGRADE_CHOICES } from "~/assessment/rules/kinds";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { previewRegrade, showRegradable } from "~/assessment/services/trainer/show-regrade.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { TooLateNotice } from "~/kit/parts/too-late-notice";

import { takeRegrade } from "./form";
import { RegradePreviewCard } from "./preview";
import { RegradeQuestion } from "./question";

import "./regrade.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.assessment_regrade_page({ quiz: data.title }) : m.assessment_trainer_not_found()} · Firsthand`,
  },
];

/** The address names a question, by the revision it was asked in, and a choice that is looked at before it is confirmed. */
const Address = z.object({
  question: z.string().min(1).max(100),
  choice: z.enum(REGRADE_CHOICES),
  done: z.coerce.number().int().min(0).optional().catch(undefined),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "assessment:regrade");
  const call = { store, actor, now, ...activityPlace(args) };
  const view = await showRegradable(call);
  const address = Object.fromEntries(new URL(args.request.url).searchParams);
  const asked = Address.safeParse(address);
  if (!asked.success) return { ...view, preview: null, done: null };
  const { question: revisionId, choice, done } = asked.data;
  if (done !== undefined) return { ...view, preview: null, done: { revisionId, choice, done } };
  return { ...view, preview: await previewRegrade({ ...call, revisionId, choice }), done: null };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "assessment:regrade");
  return await takeRegrade({ store, actor, now }, args.request, activityPlace(args));
});

export default function RegradePage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { module, key, title, questions, preview, done, timeZone } = view;
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  const looked = questions.find(({ revisionId }) => revisionId === preview?.revisionId);
  const here = regradePath(module.key, key);
  return (
    <>
      <PageHead
        back={[
          { to: LIBRARY, label: m.people_shell_library() },
          { to: previewPath(module.key, key), label: title },
        ]}
        eyebrow={m.assessment_regrade_eyebrow({ module: module.title })}
        title={m.assessment_regrade_title()}
        lead={m.assessment_regrade_lead()}
      />
      <div className="stack gap-5">
        {done && !sent && <Done attempts={done.done} />}
        {refused && <TooLateNotice message={refused} typed={values.reason} />}
        <ErrorSummary errors={refused ? null : sent && mistakes} />
        {preview && looked && (
          <RegradePreviewCard
            preview={preview}
            here={here}
            stem={looked.stem}
            reason={values.reason}
            error={mistakes.reason}
          />
        )}
        {questions.length === 0 && (
          <Card>
            <Empty title={m.assessment_regrade_none_title()} icon="check">
              <p>{m.assessment_regrade_none()}</p>
            </Empty>
          </Card>
        )}
        {questions.map((question) => (
          <RegradeQuestion
            key={question.revisionId}
            question={question}
            here={here}
            timeZone={timeZone}
          />
        ))}
      </div>
    </>
  );
}

function Done({ attempts }: { attempts: number }) {
  const title =
    attempts === 0
      ? m.assessment_regrade_done_none()
      : m.assessment_regrade_done({ count: attempts });
  return (
    <Notice tone="ok" role="status" title={title}>
      {m.assessment_regrade_done_text()}
    </Notice>
  );
}
