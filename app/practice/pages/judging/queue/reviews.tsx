import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pager } from "~/kit/parts/page/pager";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";
import { ReviewTabs } from "~/practice/parts/judging/review-tabs";
import { keyFrom, keyText, queuePath, replyPath, REVIEWS } from "~/practice/rules/judging/paths";
import { showQueue } from "~/practice/services/judging/queue.server";
import { takeNext, takeReply } from "~/practice/services/judging/take-reply.server";
import { queryOf, queueAddressOf } from "./address.server";
import { CalibrateFirst } from "./calibrate-first";
import { QueueFilters } from "./filters";
import { ReviewNotice } from "./notice";
import { WaitingReplies } from "./waiting-replies";
import "./reviews.css";

export const meta: MetaFunction = () => [{ title: `${m.practice_reviews_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { address, after, judged, said, note } = queueAddressOf(args.request);
  const query = { ...queryOf(address), after: keyFrom(after) };
  const { next, ...queue } = await showQueue({ store, actor, now, query });
  return {
    ...queue,
    address,
    next: next && keyText(next),
    later: after !== "",
    judged: judged && said ? { replyId: judged, verdict: said } : null,
    note,
  };
});

const TakeForm = z.object({ reply: z.string().max(100).default("") });

/** Takes one reply, or the one that has waited longest of those that the address asks for. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const { address } = queueAddressOf(args.request);
  const form = await parseForm(args.request, TakeForm);
  if (!form.ok) return badRequest(form);
  const { reply } = form.value;
  const call = { store, actor, now };
  if (reply === "") {
    const replyId = await takeNext({ ...call, query: queryOf(address) });
    throw redirect(replyId === null ? queuePath(address) : replyPath(replyId, address), 303);
  }
  const taken = await takeReply({ ...call, replyId: reply });
  throw redirect(taken ? replyPath(reply, address) : queuePath(address, { note: "gone" }), 303);
});

export default function ReviewsPage() {
  const view = useLoaderData<typeof loader>();
  const { rows, total, oldest, address, next, later, companies, now } = view;
  const timeZone = companies[0]?.timeZone ?? "UTC";
  return (
    <>
      <PageHead
        title={m.practice_reviews_title()}
        lead={
          total > 0 ? (
            <>
              {m.practice_reviews_waiting({ count: total })}
              {oldest && (
                <>
                  {". "}
                  <Rich
                    of={m.practice_reviews_oldest.parts()}
                    as={{
                      time: () => (
                        <Time at={oldest} timeZone={timeZone} style="relative" now={now} />
                      ),
                    }}
                  />
                </>
              )}
            </>
          ) : (
            m.practice_reviews_lead()
          )
        }
        actions={
          total > 0 && (
            <Form method="post" action={queuePath(address)}>
              <Button type="submit" variant="primary">
                {m.practice_reviews_next()}
              </Button>
            </Form>
          )
        }
      />
      <div className="stack gap-4">
        <ReviewTabs here={REVIEWS} alarms={view.alarms} />
        <ReviewNotice {...view} />
        <CalibrateFirst sets={view.toCalibrate} />
        <Card fit="flush" aria-label={m.practice_reviews_title()}>
          <QueueFilters view={view} />
          {rows.length === 0 ? (
            <Empty
              title={total > 0 ? m.practice_reviews_no_match() : m.practice_reviews_none()}
              icon={total > 0 ? "search" : "check"}
              action={
                total > 0 && <LinkButton to={REVIEWS}>{m.practice_reviews_show_all()}</LinkButton>
              }
            >
              {total === 0 && <p>{m.practice_reviews_none_text()}</p>}
            </Empty>
          ) : (
            <WaitingReplies rows={rows} address={address} now={now} />
          )}
          <Pager
            back={later && { to: queuePath(address), words: m.practice_reviews_first_page() }}
            onward={
              next !== null && {
                to: queuePath(address, { after: next }),
                words: m.practice_reviews_later(),
              }
            }
          />
        </Card>
      </div>
    </>
  );
}
