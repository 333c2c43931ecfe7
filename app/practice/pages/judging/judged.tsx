import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressReader, SEARCH } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pager } from "~/kit/parts/page/pager";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { ReviewTabs } from "~/practice/parts/judging/review-tabs";
import { VerdictChip } from "~/practice/parts/judging/verdict-chip";
import {
  JUDGED,
  judgedPath,
  keyFrom,
  keyText,
  replyPath,
  REVIEWS,
} from "~/practice/rules/judging/paths";
import { MOST_POINTS } from "~/practice/rules/judging/rubric";
import { openAlarms } from "~/practice/services/judging/alarms.server";
import { showJudged } from "~/practice/services/judging/judged.server";
import "./queue/reviews.css";

export const meta: MetaFunction = () => [
  { title: `${m.practice_reviews_judged_title()} · Firsthand` },
];

const ADDRESS = addressReader(z.object({ before: SEARCH }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const call = await authorise(args, "studio:read");
  const { store, actor, now } = call;
  const { before } = ADDRESS.read(args.request);
  const { next, ...judged } = await showJudged({ store, actor, now, before: keyFrom(before) });
  const alarms = await openAlarms({ store, actor, now });
  return { ...judged, next: next && keyText(next), later: before !== "", alarms };
});

export default function JudgedPage() {
  const { rows, now, next, later, alarms } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: REVIEWS, label: m.practice_reviews_title() }}
        title={m.practice_reviews_judged_title()}
        lead={m.practice_reviews_judged_lead()}
      />
      <div className="stack gap-4">
        <ReviewTabs here={JUDGED} alarms={alarms} />
        <Card fit="flush" aria-label={m.practice_reviews_judged_title()}>
          {rows.length === 0 ? (
            <Empty title={m.practice_reviews_judged_none()} icon="pen">
              <p>{m.practice_reviews_judged_none_text()}</p>
            </Empty>
          ) : (
            <ol className="waiting-replies plain-list">
              {rows.map((row) => (
                <li key={row.id} className="waiting-reply">
                  <p>
                    <Link to={replyPath(row.replyId)} className="strong">
                      {row.person.name}
                    </Link>
                  </p>
                  <p className="waiting-reply-text" dir="auto">
                    {row.words}
                  </p>
                  <p className="small muted">
                    {[
                      row.title,
                      row.company.name,
                      m.practice_reviews_points({
                        points: numberText(row.points),
                        most: numberText(MOST_POINTS),
                      }),
                    ].join(" · ")}
                    {" · "}
                    <Time
                      at={row.judgedAt}
                      timeZone={row.company.timeZone}
                      style="relative"
                      now={now}
                    />
                  </p>
                  <p className="row flow gap-2 room-above">
                    <VerdictChip verdict={row.verdict} />
                    {row.round > 1 && (
                      <Chip tone="info" icon="people">
                        {m.practice_reviews_second_look()}
                      </Chip>
                    )}
                    {row.isExample && (
                      <Chip tone="ok" icon="book">
                        {m.practice_reviews_example()}
                      </Chip>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          )}
          <Pager
            back={later && { to: JUDGED, words: m.practice_reviews_newest() }}
            onward={next !== null && { to: judgedPath(next), words: m.practice_reviews_later() }}
          />
        </Card>
      </div>
    </>
  );
}
