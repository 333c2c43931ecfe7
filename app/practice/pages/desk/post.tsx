import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import { m } from "~/kit/language/m";
import { fieldsOf } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { Notice } from "~/kit/parts/notice";
import { authorise } from "~/people/services/authorise.server";
import { CHECK_CODES } from "~/practice/rules/checks/check";
import { CONSENTS } from "~/practice/rules/kinds";
import { giveConsent } from "~/practice/services/desk/consent.server";
import { reportFalseAlarm } from "~/practice/services/desk/report-false-alarm.server";
import { saveDraft } from "~/practice/services/desk/save-draft.server";
import { sendReply } from "~/practice/services/desk/send-reply.server";
import { showPost } from "~/practice/services/desk/show-post.server";
import { Colleagues } from "~/practice/parts/desk/colleagues";
import { ConsentForm } from "~/practice/parts/desk/consent-form";
import { DeskSide } from "~/practice/parts/desk/desk-side";
import { Inbox } from "~/practice/parts/desk/inbox";
import { PracticeBanner } from "~/practice/parts/desk/practice-banner";
import { SentReply } from "~/practice/parts/desk/sent-reply";
import { Thread } from "~/practice/parts/desk/thread";
import { Told } from "~/practice/parts/desk/told";
import { Writing } from "~/practice/parts/desk/writing/writing";
import { postPlaceOf, replyFieldsIn } from "./reply-form";
import "~/practice/parts/desk/desk.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `${page.post.author} · ${page.title}` : m.practice_desk_title()} · Firsthand`,
  },
];

/** Looking through what is typed changes nothing that the page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formAction,
  defaultShouldRevalidate,
}) => (formAction?.endsWith("/checks") ? false : defaultShouldRevalidate);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const place = postPlaceOf(args.params);
  const page = await showPost({ store, actor, now, ...place });
  const set = `/desk/${place.moduleKey}/${place.activityKey}`;
  return { ...page, set, now, timeZone: actor.timeZone };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const place = postPlaceOf(args.params);
  const form = await fieldsOf(args.request);
  const call = { store, actor, now, ...place };
  const set = `/desk/${place.moduleKey}/${place.activityKey}`;
  const here = `${set}/${place.postKey}`;
  const [intent = "", check] = (form.get("intent") ?? "").split(" ");
  if (intent === "consent") {
    const consents = { others: consentIn(form, "others"), example: consentIn(form, "example") };
    await giveConsent({ ...call, replyId: form.get("reply") ?? "", consents });
    return redirect(`${here}?shared=1`, 303);
  }
  const fields = replyFieldsIn(form);
  switch (intent) {
    case "check":
    case "save":
      await saveDraft({ ...call, fields, clientSeq: null });
      return redirect(intent === "check" ? `${here}#checks` : `${here}?saved=1`, 303);
    case "alarm": {
      const code = CHECK_CODES.find((one) => one === check);
      if (!code) throw unknown();
      await saveDraft({ ...call, fields, clientSeq: null });
      await reportFalseAlarm({ ...call, check: code, fields });
      return redirect(`${here}#checks`, 303);
    }
    case "send": {
      const number = Number(form.get("number"));
      if (!Number.isInteger(number) || number < 1) throw unknown();
      const shiftId = form.get("shift") ?? "";
      const sent = await sendReply({ ...call, fields, number, shiftId });
      if (!sent.ok) {
        await saveDraft({ ...call, fields, clientSeq: null });
        return data({ missing: sent.missing }, { status: 422 });
      }
      if (number > 1) return redirect(`${here}?sent=trainer`, 303);
      return redirect(sent.onward === null ? `${set}?over=1` : `${set}/${sent.onward}?sent=1`, 303);
    }
    default:
      throw unknown();
  }
});

function consentIn(form: URLSearchParams, use: string) {
  const consent = CONSENTS.find((one) => one === form.get(use));
  if (!consent) throw unknown();
  return consent;
}

function unknown(): Refusal {
  return new Refusal(400, m.kit_forms_reload());
}

export default function DeskPost() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { set, title, module, facts, inbox, post, composer, findings, replies, told } = page;
  const isSolved = replies.some(({ judged }) => judged?.verdict === "approve");
  return (
    <div className="desk desk-on-post">
      <DeskSide
        title={title}
        module={module}
        open={facts.open}
        back={{ to: set, label: m.practice_desk_inbox() }}
      >
        <Inbox posts={inbox} to={set} current={post.key} />
      </DeskSide>
      {composer ? (
        <Writing
          key={`${composer.shiftId} ${post.key} ${composer.number}`}
          here={`${set}/${post.key}`}
          composer={composer}
          findings={findings}
          missing={sent && "missing" in sent ? sent.missing : null}
          before={
            <>
              <PracticeBanner />
              <Outcome query={query} />
              <Thread post={post} />
              {told && <Told told={told} />}
              {composer.rewriting && (
                <Notice tone="info" icon="pen" title={m.practice_desk_rewrite_title()}>
                  {m.practice_desk_rewrite_text()}
                </Notice>
              )}
            </>
          }
          after={
            <>
              <Sent page={page} />
              <Colleagues colleagues={page.colleagues} solved={isSolved} />
            </>
          }
        />
      ) : (
        <div className="desk-main desk-alone">
          <div className="desk-column">
            <PracticeBanner />
            <Outcome query={query} />
            <Thread post={post} />
            {told ? <Told told={told} /> : <p className="muted">{m.practice_desk_later()}</p>}
            <Sent page={page} />
            {page.consent && <ConsentForm consent={page.consent} />}
            {told && isSolved && <Colleagues colleagues={page.colleagues} solved />}
          </div>
        </div>
      )}
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What was sent, the last first. */
function Sent({ page: { replies, timeZone, now, usually } }: { page: Page }) {
  return replies
    .toReversed()
    .map((reply) => (
      <SentReply
        key={reply.id}
        reply={reply}
        of={replies.length}
        timeZone={timeZone}
        now={now}
        usually={usually}
      />
    ));
}

/** What became of what was done last. */
function Outcome({ query }: { query: URLSearchParams }) {
  const sent = query.get("sent");
  if (sent !== null)
    return (
      <Notice tone="ok" role="status" title={m.practice_desk_sent()}>
        {sent === "trainer" ? m.practice_desk_sent_trainer() : m.practice_desk_sent_next()}
      </Notice>
    );
  if (query.has("saved"))
    return (
      <Notice tone="ok" role="status" title={m.practice_desk_draft_saved()}>
        {m.practice_desk_draft_saved_text()}
      </Notice>
    );
  if (!query.has("shared")) return null;
  return <Notice tone="ok" role="status" title={m.practice_desk_consent_saved()} />;
}
