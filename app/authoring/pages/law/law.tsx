import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES, type Place } from "~/company/rules/places";
import { FRESH_MONTHS } from "~/curriculum/rules/content/law/freshness";
import { LIBRARY } from "~/curriculum/rules/paths";
import { addressText } from "~/kit/http/address";
import { parseForm } from "~/kit/http/forms";
import { addressReader, oneOf } from "~/kit/http/read-address";
import { Refusal } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { RefusedNotice } from "~/authoring/pages/library/notice";
import { LAW, publishPath } from "~/authoring/pages/library/paths";
import { refusedWords, type RefusedWords } from "~/authoring/pages/publish/change-words";
import { askAgain } from "~/authoring/services/law/ask-again.server";
import { checkLaw, type CheckedLaw } from "~/authoring/services/law/check-law.server";
import { showLaw } from "~/authoring/services/law/show-law.server";
import { LawReaders } from "./readers";
import { LawTopicCard } from "./topic-card";

export const meta: MetaFunction = () => [{ title: `${m.authoring_law_title()} · Firsthand` }];

/** The passage that was just noted as checked. */
const ADDRESS = addressReader(
  z.object({ checked: z.string().max(100).catch(""), place: oneOf(PLACES) }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { checked, place } = ADDRESS.read(args.request);
  const shown = await showLaw({ store, actor, now });
  const topic = shown.topics.find(({ key }) => key === checked);
  return { ...shown, done: topic && place ? { title: topic.title, place } : null };
});

const NAME = z.string().max(100);

const Sent = z.object({
  /** Whether a passage was checked, or people are to look at a lesson again. */
  what: z.enum(["check", "again"]).default("check"),
  topic: NAME,
  place: z.enum(PLACES).optional(),
  number: z.coerce.number().int().min(0).optional(),
  module: NAME.optional(),
  lesson: NAME.optional(),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Sent);
  if (!form.ok) throw new Refusal(400, m.kit_forms_not_whole());
  const { what, topic, place, number, module, lesson: key } = form.value;
  if (what === "again" && module !== undefined && key !== undefined) {
    await askAgain({ store, actor, now, topic, lesson: { module, key } });
    return redirect(publishPath(module, key), 303);
  }
  if (place === undefined || number === undefined) throw new Refusal(400, m.kit_forms_not_whole());
  const change = await checkLaw({ store, actor, now, topic, place, number });
  if (!change.ok) return data({ refused: refusedCheck(change) }, { status: 409 });
  return redirect(`${LAW}${addressText({ checked: topic, place })}`, 303);
});

function refusedCheck(refused: Extract<CheckedLaw, { ok: false }>): RefusedWords {
  if (refused.code !== "drafted") return refusedWords(refused);
  return { title: m.authoring_law_drafted(), lines: [m.authoring_law_drafted_text()] };
}

export default function LawPage() {
  const { topics, companies, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const stale = topics.flatMap(({ passages }) => passages.filter((one) => one.stale)).length;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        title={m.authoring_law_title()}
        lead={m.authoring_law_lead()}
      />
      <div className="stack gap-5">
        {sent && <RefusedNotice words={sent.refused} />}
        {done && !sent && <Done {...done} />}
        {stale > 0 && (
          <Notice tone="warn" title={m.authoring_law_stale_count({ count: stale })}>
            {m.authoring_law_stale_text({ months: numberText(FRESH_MONTHS) })}
          </Notice>
        )}
        {topics.length === 0 ? (
          <Card>
            <Empty title={m.authoring_law_none()} icon="book">
              <p>{m.authoring_law_none_text()}</p>
            </Empty>
          </Card>
        ) : (
          <>
            <LawReaders companies={companies} />
            {topics.map((topic) => (
              <LawTopicCard key={topic.key} topic={topic} />
            ))}
          </>
        )}
      </div>
    </>
  );
}

function Done({ title, place }: { title: string; place: Place }) {
  return (
    <Notice tone="ok" role="status" title={m.authoring_law_done()}>
      {m.authoring_law_done_text({ title, place: PLACE_NAMES[place]() })}
    </Notice>
  );
}
