import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import { TalliedPart } from "~/assessment/parts/trainer/insights/tallied-part";
import { editQuestionPath, INSIGHTS, questionInsightPath } from "~/assessment/rules/paths";
import { showQuestionInsight } from "~/assessment/services/trainer/insights/show-question.server";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Post } from "~/curriculum/parts/markdoc/post";
import { activityPlace } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { addressReader, SEARCH } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { CertaintyCard, FiguresCard } from "./figures";
import "./question.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.assessment_insights_page({ quiz: data.quiz.title }) : m.assessment_trainer_not_found()} · Firsthand`,
  },
];

/** Which version of the question, and whose answers. */
const ADDRESS = addressReader(
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
  const where = { module: module.title, type: TYPE_WORDS[type](), number: numberText(number) };
  return (
    <>
      <PageHead
        back={{ to: INSIGHTS, label: m.assessment_insights_title() }}
        eyebrow={
          current ? m.assessment_insights_where(where) : m.assessment_insights_where_gone(where)
        }
        title={
          <span dir="auto">
            <InlineView>{stem}</InlineView>
          </span>
        }
        actions={
          <LinkButton variant="primary" to={editQuestionPath(module.key, quiz.key, key)}>
            {m.assessment_insights_edit()}
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
            <h2 id="chosen-title">{m.assessment_insights_chosen()}</h2>
            <p className="small muted room-below">
              {figures
                ? m.assessment_insights_first_answers({ count: figures.answered })
                : m.assessment_insights_nobody()}
            </p>
            {parts.map((part, index) => (
              <TalliedPart key={index} part={part} people={figures?.answered ?? 0} />
            ))}
          </Card>
          <Card aria-label={m.assessment_insights_key()}>
            <details>
              <summary>{m.assessment_insights_key_show()}</summary>
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
        <Pills label={m.assessment_insights_company()}>
          <Pill to={questionInsightPath(place, { number })} active={companyKey === null}>
            {m.assessment_insights_all_companies()}
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
        <Pills label={m.assessment_insights_version()}>
          {versions.map((version) => (
            <Pill
              key={version.number}
              to={questionInsightPath(place, { number: version.number, companyKey })}
              active={version.number === number}
            >
              {version.current
                ? m.assessment_insights_version_current({ number: numberText(version.number) })
                : m.assessment_insights_version_number({ number: numberText(version.number) })}
            </Pill>
          ))}
        </Pills>
      )}
    </div>
  );
}
