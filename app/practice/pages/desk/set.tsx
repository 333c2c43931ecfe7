import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { Notice } from "~/kit/parts/notice";
import { authorise } from "~/people/services/authorise.server";
import { showSet } from "~/practice/services/desk/show-set.server";
import { startShift } from "~/practice/services/desk/start-shift.server";
import { DeskSide } from "~/practice/parts/desk/desk-side";
import { Inbox } from "~/practice/parts/desk/inbox";
import { PracticeBanner } from "~/practice/parts/desk/practice-banner";
import { SetProgress } from "~/practice/parts/desk/set-progress";
import { postPlaceOf } from "./reply-form";
import "~/practice/parts/desk/desk.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? m.practice_desk_title()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const { moduleKey, activityKey } = postPlaceOf(args.params);
  const page = await showSet({ store, actor, now, moduleKey, activityKey });
  return { ...page, timeZone: actor.timeZone };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const { moduleKey, activityKey } = postPlaceOf(args.params);
  const post = await startShift({ store, actor, now, moduleKey, activityKey });
  return redirect(`/desk/${moduleKey}/${activityKey}/${post}`, 303);
});

export default function DeskSet() {
  const page = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const { title, module, facts, inbox } = page;
  const to = `/desk/${page.moduleKey}/${page.activityKey}`;
  const isOver = query.has("over") && facts.open === null && facts.last !== null;
  return (
    <div className="desk">
      <DeskSide
        title={title}
        module={module}
        open={facts.open}
        back={{ to: "/desk", label: m.practice_desk_title() }}
      >
        {inbox.length > 0 ? (
          <Inbox posts={inbox} to={to} current={null} />
        ) : (
          <p className="desk-no-posts small muted">{m.practice_desk_inbox_empty()}</p>
        )}
      </DeskSide>
      <div className="desk-main desk-alone">
        <div className="desk-column">
          <PracticeBanner />
          {isOver && (
            <Notice
              tone={facts.last?.enough ? "ok" : "warn"}
              role="status"
              title={m.practice_desk_over_title()}
            >
              {facts.last?.enough ? m.practice_desk_over_enough() : m.practice_desk_over_short()}
            </Notice>
          )}
          <SetProgress page={page} to={to} timeZone={page.timeZone} />
        </div>
      </div>
    </div>
  );
}
