import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { showInsights } from "~/assessment/services/trainer/insights/show-insights.server";
import { z } from "zod";
import { addressText } from "~/kit/http/address";
import { addressReader, oneOf, PAGE, SEARCH } from "~/kit/http/read-address";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { NumberedPages } from "~/kit/parts/page/pager";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { INSIGHTS } from "~/assessment/rules/paths";
import { InsightsTools } from "./tools";
import { ObjectiveTable } from "./objective-table";
import { QuestionTable } from "./question-table";
import { QuizTable } from "./quiz-table";
import { LiveFindings, ScenarioList } from "./scenario-list";
import "./insights.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.assessment_insights_title()} · Firsthand` }];

/** Whose answers, to which module’s questions, and in which versions. */
const ADDRESS = addressReader(
  z.object({ company: SEARCH, module: SEARCH, show: oneOf(["earlier"]), page: PAGE }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const call = await authorise(args, "studio:read");
  const { company, module, show, page } = ADDRESS.read(args.request);
  return await showInsights({
    store: call.store,
    actor: call.actor,
    now: call.now,
    companyKey: company || null,
    moduleKey: module || null,
    versions: show ?? "current",
    page,
  });
});

export default function InsightsPage() {
  const view = useLoaderData<typeof loader>();
  const {
    questions,
    objectives,
    quizzes,
    scenarios,
    matching,
    unanswered,
    page,
    pages,
    pageSize,
    companies,
  } = view;
  const { companyKey: company, moduleKey: module, versions } = view;
  const show = versions === "earlier" ? versions : null;
  const here = { company: company ?? "", module: module ?? "", show };
  return (
    <>
      <PageHead title={m.assessment_insights_title()} lead={m.assessment_insights_lead()} />
      <div className="stack gap-5">
        <Card fit="flush" aria-label={m.assessment_insights_questions()}>
          {companies.length > 0 && <InsightsTools view={view} />}
          {questions.length === 0 ? (
            <Empty
              title={
                companies.length === 0
                  ? m.assessment_insights_no_company()
                  : m.assessment_insights_no_answers()
              }
              icon="chart"
            >
              <p>
                {companies.length === 0
                  ? m.assessment_insights_no_company_text()
                  : m.assessment_insights_no_answers_text()}
              </p>
            </Empty>
          ) : (
            <QuestionTable questions={questions} companyKey={company} versions={versions} />
          )}
          <NumberedPages
            page={page}
            pages={pages}
            matching={matching}
            pageSize={pageSize}
            to={(number) => `${INSIGHTS}${addressText({ ...here, page: number }, { page: 1 })}`}
          />
          {questions.length > 0 && unanswered > 0 && (
            <p className="table-foot small muted">
              {m.assessment_insights_unanswered({ count: unanswered })}
            </p>
          )}
        </Card>
        {objectives.length > 0 && <ObjectiveTable objectives={objectives} />}
        {quizzes.length > 0 && <QuizTable quizzes={quizzes} />}
        {scenarios.length > 0 && <ScenarioList scenarios={scenarios} />}
        {companies.length > 0 && <LiveFindings />}
      </div>
    </>
  );
}
