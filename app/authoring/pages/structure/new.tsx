import { m } from "~/kit/language/m";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { LEVELS } from "~/curriculum/rules/kinds";
import { LIBRARY } from "~/curriculum/rules/paths";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/kit/http/refusal";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showNew } from "~/authoring/services/structure/show-new.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { PageHead } from "~/kit/parts/page/page-head";
import { newPath } from "~/authoring/pages/library/paths";
import { NEW, takeNew, type New } from "~/authoring/pages/copies/take-new";

const WORDS: Record<New, { title: () => string; lead: () => string; button: () => string }> = {
  lesson: {
    title: m.authoring_library_new_lesson,
    lead: m.authoring_structure_lead_lesson,
    button: m.authoring_structure_start_writing,
  },
  quiz: {
    title: m.authoring_library_new_quiz,
    lead: m.authoring_structure_lead_quiz,
    button: m.authoring_structure_start_writing,
  },
  practice: {
    title: m.authoring_library_new_practice,
    lead: m.authoring_structure_lead_practice,
    button: m.authoring_structure_start_writing,
  },
  scenario: {
    title: m.authoring_library_new_scenario,
    lead: m.authoring_structure_lead_scenario,
    button: m.authoring_structure_start_writing,
  },
  module: {
    title: m.authoring_library_new_module,
    lead: m.authoring_structure_lead_module,
    button: m.authoring_structure_start_first_lesson,
  },
  programme: {
    title: m.authoring_library_new_programme,
    lead: m.authoring_structure_lead_programme,
    button: m.authoring_programme_create,
  },
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? WORDS[data.what].title() : m.authoring_structure_not_found()} · Firsthand` },
];

function whatIn(request: Request): New {
  const asked = new URL(request.url).searchParams.get("what");
  const what = NEW.find((one) => one === asked);
  if (!what) throw notFound("kind of text");
  return what;
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store } = await authorise(args, "content:author");
  const what = whatIn(args.request);
  const module = new URL(args.request.url).searchParams.get("module") ?? "";
  return { what, module, ...(await showNew(store.read)) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takeNew({ store, actor, now }, args.request, whatIn(args.request));
});

export default function NewPage() {
  const { what, module, modules, withoutQuiz } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const words = WORDS[what];
  const choices = what === "quiz" ? withoutQuiz : modules;
  const lacking =
    what === "programme" ? !modules.some((one) => one.published) : choices.length === 0;
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const ownKey = (
    <Field
      label={m.authoring_structure_url_name()}
      hint={m.authoring_structure_url_name_hint()}
      {...field("key")}
      maxLength={60}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        title={words.title()}
        lead={words.lead()}
      />
      <Card>
        {what !== "module" && lacking ? (
          <Empty
            title={
              what === "quiz"
                ? m.authoring_structure_quiz_everywhere()
                : m.authoring_structure_no_module()
            }
            icon="book"
            action={
              <LinkButton to={newPath("module")}>{m.authoring_library_new_module()}</LinkButton>
            }
          >
            <p>{m.authoring_structure_no_module_text()}</p>
          </Empty>
        ) : (
          <Form key={what} method="post" className="form" noValidate>
            <ErrorSummary errors={sent && errors} />
            {what !== "module" && what !== "programme" && (
              <>
                <Select
                  label={m.authoring_library_module()}
                  {...field("module")}
                  defaultValue={values["module"] ?? module}
                >
                  <Options of={choices.map(({ key, title }) => [key, title])} />
                </Select>
                <Field
                  label={m.authoring_structure_title()}
                  {...field("title")}
                  maxLength={200}
                  required
                />
                {what !== "quiz" && ownKey}
              </>
            )}
            {what === "module" && (
              <>
                <Field
                  label={m.authoring_structure_title()}
                  {...field("title")}
                  maxLength={200}
                  required
                />
                {ownKey}
                <TextArea
                  label={m.authoring_structure_summary()}
                  rows={2}
                  {...field("summary")}
                  maxLength={500}
                  required
                />
                <TextArea
                  label={m.authoring_structure_first_objective()}
                  hint={m.authoring_structure_first_objective_hint()}
                  rows={2}
                  {...field("objective")}
                  maxLength={300}
                  required
                />
                <Field
                  label={m.authoring_structure_first_lesson_title()}
                  {...field("lesson")}
                  maxLength={200}
                  required
                />
              </>
            )}
            {what === "programme" && (
              <>
                <Field
                  label={m.authoring_structure_title()}
                  {...field("title")}
                  maxLength={200}
                  required
                />
                <Select
                  label={m.authoring_structure_level()}
                  {...field("level")}
                  defaultValue={values["level"] ?? "reply"}
                >
                  <Options of={LEVELS.map((level) => [level, LEVEL_WORDS[level].title])} />
                </Select>
                {ownKey}
              </>
            )}
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {words.button()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </>
  );
}
