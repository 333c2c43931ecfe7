import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { numberText } from "~/kit/text/amounts";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { clockText } from "~/practice/parts/judging/clock-text";
import { queueAddressOf } from "~/practice/pages/judging/queue/address.server";
import { ReviewNotice } from "~/practice/pages/judging/queue/notice";
import { LEASE_HOURS } from "~/practice/rules/judging/lease";
import { queuePath, replyPath } from "~/practice/rules/judging/paths";
import { showReply } from "~/practice/services/judging/show-reply.server";
import { takeReview } from "./review-form";
import { JudgeForm } from "./judge-form";
import { Judgements } from "./judgements";
import { ReplySheet } from "./reply-sheet";
import { ClosedNotice, SecondLookNotice, UncalibratedNotice } from "./notices";
import "./reply.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: [data && m.practice_judge_page({ author: data.post.author }), "Firsthand"]
      .filter(Boolean)
      .join(" · "),
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { address, judged, said } = queueAddressOf(args.request);
  const view = await showReply({ store, actor, now, replyId: args.params.reply ?? "" });
  return {
    ...view,
    address,
    judgedLast: judged && said ? { replyId: judged, verdict: said } : null,
    formId: freshFormId(now),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const { address } = queueAddressOf(args.request);
  const place = { replyId: args.params.reply ?? "", address };
  return await takeReview({ store, actor, now }, args.request, place);
});

export default function ReplyPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { post, person, company, standing, address, title, judgedLast } = view;
  const { timeZone } = company;
  const facts = [
    person ? m.practice_judge_by({ name: person.name }) : m.practice_judge_by_hidden(),
    title,
    company.name,
  ].join(" · ");
  return (
    <>
      <PageHead
        back={{ to: queuePath(address), label: m.practice_reviews_title() }}
        title={m.practice_judge_page({ author: post.author })}
        lead={
          <>
            {facts} ·{" "}
            <Rich
              of={m.practice_judge_sent.parts()}
              as={{
                time: () => (
                  <Time at={view.sentAt} timeZone={timeZone} style="relative" now={view.now} />
                ),
              }}
            />
          </>
        }
      />
      <div className="stack gap-4">
        <ReviewNotice judged={judgedLast} note={null} />
        {standing.state === "yours" && standing.round > 1 && <SecondLookNotice />}
        {standing.state === "yours" && view.calibrate && (
          <UncalibratedNotice place={view.calibrate} />
        )}
        {standing.state === "free" && view.closed && view.calibrate && (
          <ClosedNotice place={view.calibrate} />
        )}
        {standing.state === "held" && (
          <Notice tone="warn" icon="lock" title={m.practice_judge_held()}>
            {m.practice_judge_held_text({ time: clockText(standing.until, timeZone) })}
          </Notice>
        )}
        <div className="review">
          <ReplySheet view={view} />
          <div className="stack gap-4">
            {standing.state === "free" && !view.closed && (
              <Card className="stack gap-3">
                <p>{m.practice_judge_free({ hours: numberText(LEASE_HOURS) })}</p>
                <Form method="post" action={replyPath(view.id, address)}>
                  <Button type="submit" variant="primary" name="intent" value="take">
                    {m.practice_judge_take()}
                  </Button>
                </Form>
              </Card>
            )}
            {standing.state === "yours" && (
              <JudgeForm key={view.id} view={view} until={standing.until} sent={sent} />
            )}
            {view.judgements.length > 0 && <Judgements view={view} />}
          </div>
        </div>
      </div>
    </>
  );
}
