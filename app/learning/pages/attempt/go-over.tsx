import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { answersIn } from "./answer-form";
import { TextLanguage } from "~/curriculum/parts/markdoc/text-language";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { parseFormData, fieldsOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { goOver } from "~/assessment/services/go-over.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { QuestionFields } from "~/assessment/parts/quiz/question-fields";
import { ResultQuestion } from "~/assessment/parts/quiz/result-question";
import "./attempt.css";
import "./result.css";

export const handle = { width: "full" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.learning_attempt_go_over()} · ${data ? `${data.title} · ` : ""}Firsthand` },
];

const Query = z.object({ q: z.coerce.number().int().min(1).max(200).nullable().catch(null) });

function placeOf({ params, request }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { module: moduleKey = "", activity: activityKey = "", attempt: attemptId = "" } = params;
  const query = parseFormData(new URL(request.url).searchParams, Query);
  return { moduleKey, activityKey, attemptId, number: query.ok ? query.value.q : null };
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "training:read");
  const { moduleKey, activityKey, attemptId } = placeOf(args);
  const page = await goOver({ store, actor, ...placeOf(args), fields: null });
  return { ...page, result: `/learn/${moduleKey}/${activityKey}/attempts/${attemptId}/result` };
});

/** Says what the answer earns, and keeps nothing. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor } = await authorise(args, "training:read");
  const [answer] = answersIn(await fieldsOf(args.request));
  const place = { ...placeOf(args), number: answer?.number ?? null };
  return await goOver({ store, actor, ...place, fields: answer?.fields ?? {} });
});

export default function GoOver() {
  const page = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const heading = useRef<HTMLDivElement>(null);
  const here = said?.number === page.number ? said : page;
  const { number, numbers, question, review, empty, mistake, next } = here;

  useEffect(() => {
    if (said) heading.current?.focus();
  }, [said]);

  return (
    <div className="result stack gap-5">
      <PageHead
        back={{ to: page.result, label: m.learning_attempt_result() }}
        title={m.learning_attempt_go_over()}
        lead={m.learning_attempt_go_over_lead({ title: page.title })}
      />
      {empty && (
        <Notice tone="warn" role="alert">
          {m.learning_attempt_answer_first()}
        </Notice>
      )}
      <TextLanguage.Provider value={page.language}>
        {review ? (
          <div ref={heading} tabIndex={-1}>
            <ResultQuestion
              question={{ ...review, number, reread: null, certainty: null }}
              of={null}
              as="h2"
            />
          </div>
        ) : (
          <Form
            method="post"
            action={`?q=${number}`}
            key={`${number} ${mistake ?? ""}`}
            className="stack gap-5"
            autoComplete="off"
          >
            <QuestionFields question={{ ...question, number, mistake }} of={null} />
            <Button variant="primary" size="big" aria-disabled={busy}>
              {m.curriculum_check_check()}
            </Button>
          </Form>
        )}
      </TextLanguage.Provider>
      <div className="row">
        {review && review.outcome !== "right" && (
          <LinkButton to={`?q=${number}`} size="big">
            {m.learning_attempt_try_again()}
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton to={`?q=${next}`} variant={review ? "primary" : "plain"} size="big">
            {review ? m.learning_attempt_next() : m.learning_attempt_skip()}
          </LinkButton>
        )}
        {next === null && review && (
          <LinkButton to={page.result} size="big">
            {m.learning_attempt_back_to_result()}
          </LinkButton>
        )}
      </div>
      <p className="small muted">
        {m.learning_attempt_to_go_over({
          number: numberText(numbers.indexOf(number) + 1),
          total: numberText(numbers.length),
        })}
      </p>
    </div>
  );
}
