import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { TYPE_WORDS } from "~/assessment/parts/question-types/type-words";
import { TalliedPart } from "~/assessment/parts/trainer/insights/tallied-part";
import { editQuestionPath, INSIGHTS, questionInsightPath } from "~/assessment/rules/paths";
import { showQuestionInsight } from "~/assessment/services/trainer/insights/show-question.server";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Post } from "~/curriculum/parts/markdoc/post";
import { activityPlace } from "~/curriculum/rules/paths";
import { addressBy, SEARCH } from "~/kit/http/address";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { counted } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { CertaintyCard, FiguresCard } from "./figures";
import "./question.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Insights: ${data.quiz.title}` : "Not found"} · Firsthand` },
];

/** Which version of the question, and whose answers. */
const ADDRESS = addressBy(
  z.object({
    version: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
    company: SEARCH,
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { version, company } = ADDRESS.read(args.request);
  return await showQuestionInsight({
    store,
    actor,
    now,
    ...activityPlace(args),
    questionKey: args.params.question ?? "",
    number: version,
    companyKey: company || null,
  });
});

export default function QuestionInsightPage() {
  const view = useLoaderData<typeof loader>();
  const { module, quiz, key, type, stem, post, review, parts, figures, number, current } = view;
  return (
    <>
      <PageHead
        back={{ to: INSIGHTS, label: "Insights" }}
        eyebrow={`${module.title} · ${TYPE_WORDS[type]()} · version ${number}${current ? "" : ", no longer asked"}`}
        title={
          <span dir="auto">
            <InlineView>{stem}</InlineView>
          </span>
        }
        actions={
          <LinkButton variant="primary" to={editQuestionPath(module.key, quiz.key, key)}>
            Edit question
          </LinkButton>
        }
      />
      <Narrowing />
      <div className="columns insights-columns">
        <div className="stack gap-5">
          {post && (
            <Post author={post.author} handle={post.handle} network={post.network}>
              <p dir="auto">
                <InlineView>{post.text}</InlineView>
              </p>
            </Post>
          )}
          <Card aria-labelledby="chosen-title">
            <h2 id="chosen-title">What people chose</h2>
            <p className="small muted room-below">
              {figures
                ? `${counted(figures.answered, "first answer")}. Only trainers see which are right.`
                : "Nobody has answered this version yet."}
            </p>
            {parts.map((part, index) => (
              <TalliedPart key={index} part={part} people={figures?.answered ?? 0} />
            ))}
          </Card>
          <Card aria-label="The key">
            <details>
              <summary>Show the key and its feedback</summary>
              <QuestionResult review={review} />
            </details>
          </Card>
        </div>
        {figures && (
          <div className="stack gap-5">
            <FiguresCard figures={figures} />
            <CertaintyCard figures={figures} />
          </div>
        )}
      </div>
    </>
  );
}

/** Whose answers these are, and to which version. */
function Narrowing() {
  const view = useLoaderData<typeof loader>();
  const { module, quiz, key, companies, companyKey, versions, number } = view;
  const place = { moduleKey: module.key, activityKey: quiz.key, key };
  return (
    <div className="row flow gap-4 room-below">
      {companies.length > 1 && (
        <Pills label="Company">
          <Pill to={questionInsightPath(place, { number })} active={companyKey === null}>
            All your companies
          </Pill>
          {companies.map((company) => (
            <Pill
              key={company.key}
              to={questionInsightPath(place, { number, companyKey: company.key })}
              active={companyKey === company.key}
            >
              {company.name}
            </Pill>
          ))}
        </Pills>
      )}
      {versions.length > 1 && (
        <Pills label="Version">
          {versions.map((version) => (
            <Pill
              key={version.number}
              to={questionInsightPath(place, { number: version.number, companyKey })}
              active={version.number === number}
            >
              Version {version.number}
              {version.current && " (current)"}
            </Pill>
          ))}
        </Pills>
      )}
    </div>
  );
}
