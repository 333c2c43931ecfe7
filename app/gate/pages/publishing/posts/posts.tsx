import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { MOST_DRAFTS, PUBLISH } from "~/gate/rules/publishing/limits";
import type { WrittenFault } from "~/gate/rules/publishing/post";
import { lookUpPost } from "~/gate/services/publishing/look-up-post.server";
import { discardDraft, showOwnPosts } from "~/gate/services/publishing/own-posts.server";
import { sendPost } from "~/gate/services/publishing/send-post.server";
import { withdrawPost } from "~/gate/services/publishing/withdraw-post.server";
import { formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { FAULT_WORDS } from "../words";
import { OwnPosts } from "./own-posts";
import { notWithdrawn } from "./not-withdrawn";
import { IntentForm, OneForm, SendForm } from "./typed";
import { WriteForm } from "./write-form";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.gate_posts_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const shown = await showOwnPosts({ store, actor, now });
  const query = new URL(args.request.url).searchParams;
  const chosen = shown.posts.find(({ id }) => id === query.get("post"));
  const isDraft = chosen?.state === "draft";
  return {
    ...shown,
    id: isDraft ? chosen.id : freshFormId(now),
    written: {
      channel: chosen?.channelKey ?? query.get("channel") ?? "",
      text: isDraft || chosen?.state === "held" ? chosen.text : "",
    },
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const outside = args.context.app.publishers;
  const call = { store, actor, now };
  const sent = await formDataOf(args.request);
  const asked = parseFormData(sent, IntentForm);
  if (!asked.ok) return refused({ title: m.kit_forms_intent(), lines: [] }, 400);
  const { intent } = asked.value;
  if (intent === "send") {
    const form = parseFormData(sent, SendForm);
    if (!form.ok)
      return data<Answer>({ values: form.values, errors: form.errors }, { status: 400 });
    const { channel: channelKey, ...written } = form.value;
    const { values } = form;
    const done = await sendPost({ ...call, outside, ...written, channelKey });
    if (done.ok) return redirect(`${PUBLISH}?done=${done.state}`, 303);
    switch (done.why) {
      case "written":
        return data<Answer>({ values, errors: writtenErrors(done) }, { status: 400 });
      case "gate":
        return refused({ title: m.gate_posts_refused(), lines: done.reasons }, 409, values);
      case "ends":
        return refused({ title: m.gate_posts_ends({ day: dayText(done.until) }) }, 409, values);
      case "postiz": {
        const lines = [[FAULT_WORDS[done.fault], done.detail].filter(Boolean).join(" ")];
        return refused({ title: m.gate_posts_failed(), lines }, 409, values);
      }
      case "no-channel":
        return refused({ title: m.gate_posts_gone() }, 409, values);
      case "too-many":
        return refused(
          { title: m.gate_posts_too_many({ count: numberText(MOST_DRAFTS) }) },
          409,
          values,
        );
    }
  }
  const form = parseFormData(sent, OneForm);
  if (!form.ok) return refused({ title: m.kit_forms_intent() }, 400);
  const { post: postId } = form.value;
  if (intent === "discard") {
    await discardDraft({ ...call, postId });
    return redirect(`${PUBLISH}?done=discarded`, 303);
  }
  if (intent === "withdraw") {
    const done = await withdrawPost({ ...call, outside, postId });
    if (done.ok) return redirect(`${PUBLISH}?done=withdrawn`, 303);
    return refused({ title: m.gate_posts_not_withdrawn(), lines: [notWithdrawn(done)] }, 409);
  }
  const looked = await lookUpPost({ ...call, outside, postId });
  if (looked.found !== "fault") return redirect(`${PUBLISH}?done=${looked.found}`, 303);
  const lines = [[FAULT_WORDS[looked.fault], looked.detail].filter(Boolean).join(" ")];
  return refused({ title: m.gate_posts_doubtful(), lines }, 409);
});

interface Answer {
  values?: { id?: string; channel?: string; text?: string; at?: string };
  errors?: { readonly [name: string]: string | undefined };
  /** Why it was not done, where no field is to blame. */
  no?: { title: string; lines?: readonly string[] };
}

function refused(no: NonNullable<Answer["no"]>, status: 400 | 409, values?: Answer["values"]) {
  return data<Answer>({ no, ...(values && { values }) }, { status });
}

function writtenErrors({ fault, limit }: { fault: WrittenFault; limit: number }) {
  switch (fault) {
    case "empty":
      return { text: m.gate_posts_text_needed() };
    case "long":
      return { text: m.gate_posts_text_long({ characters: numberText(limit) }) };
    case "time":
      return { at: m.gate_posts_at_needed() };
    case "past":
      return { at: m.gate_posts_at_past() };
    case "far":
      return { at: m.gate_posts_at_far() };
    default:
      return fault satisfies never;
  }
}

const DONE: Record<string, { tone: "ok" | "warn"; title: () => string; text?: () => string }> = {
  scheduled: { tone: "ok", title: m.gate_posts_sent },
  doubtful: { tone: "warn", title: m.gate_posts_doubtful, text: m.gate_posts_doubtful_text },
  discarded: { tone: "ok", title: m.gate_posts_discarded },
  withdrawn: { tone: "ok", title: m.gate_posts_withdrawn },
  there: { tone: "ok", title: m.gate_posts_found_there },
  "not-there": { tone: "warn", title: m.gate_posts_found_not_there },
  unclear: { tone: "warn", title: m.gate_posts_found_unclear },
  "too-early": { tone: "warn", title: m.gate_posts_found_too_early },
};

export default function Posts() {
  const { company, timeZone, channels, posts, id, written } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = answer ? undefined : DONE[query.get("done") ?? ""];
  const values = answer?.values;
  const channel = values?.channel ?? written.channel;
  return (
    <>
      <PageHead
        back={{ to: "/may-i", label: m.gate_posts_back() }}
        title={m.gate_posts_title()}
        lead={m.gate_posts_lead({ company })}
      />
      <div className="stack gap-5">
        {done && (
          <Notice tone={done.tone} role="status" title={done.title()}>
            {done.text && <p>{done.text()}</p>}
          </Notice>
        )}
        {answer?.no && (
          <Notice tone="bad" role="alert" title={answer.no.title}>
            {answer.no.lines?.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {values && (
              <p>
                {m.gate_posts_refused_kept()}{" "}
                <Link to={`/may-i?${new URLSearchParams({ channel, level: "post" }).toString()}`}>
                  {m.gate_posts_refused_more()}
                </Link>
              </p>
            )}
          </Notice>
        )}
        {channels.length === 0 ? (
          <Card>
            <Empty title={m.gate_posts_none()} icon="pen">
              <p>{m.gate_posts_none_text({ company })}</p>
            </Empty>
          </Card>
        ) : (
          <WriteForm
            id={values?.id ?? id}
            channels={channels}
            timeZone={timeZone}
            values={values ?? written}
            errors={answer?.errors}
          />
        )}
        {(channels.length > 0 || posts.length > 0) && (
          <OwnPosts posts={posts} timeZone={timeZone} />
        )}
      </div>
    </>
  );
}
