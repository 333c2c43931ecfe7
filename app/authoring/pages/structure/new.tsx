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
import { ProgrammeFields, type ProgrammeValues } from "./programme/fields";
import { NEW, takeNew, type New } from "~/authoring/pages/copies/take-new";

const WORDS: Record<New, { title: string; lead: string; button: string }> = {
  lesson: {
    title: "New lesson",
    lead: "It begins as a draft that only trainers see.",
    button: "Begin to write",
  },
  quiz: {
    title: "New quiz",
    lead: "It begins as a draft with one question to fill in. A module has one quiz.",
    button: "Begin to write",
  },
  module: {
    title: "New module",
    lead: "It begins with its first lesson. Nothing is published before that lesson is.",
    button: "Begin its first lesson",
  },
  programme: {
    title: "New programme",
    lead: "It is published at once. Nobody is in it until a manager assigns it.",
    button: "Publish",
  },
};

const USUAL: ProgrammeValues = {
  level: "reply",
  policy: "yes",
  validMonths: "12",
  renewalWindowDays: "60",
  renewal: "quizzes",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? WORDS[data.what].title : "Not found"} · Firsthand` },
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
  const values: { [name: string]: string | string[] | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const words = WORDS[what];
  const choices = what === "quiz" ? withoutQuiz : modules;
  const published = modules.filter((one) => one.published);
  const lacking = what === "programme" ? published.length === 0 : choices.length === 0;
  const typed = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const field = (name: string) => ({ name, defaultValue: typed(name), error: errors[name] });
  const ownKey = (
    <Field
      label="Name in addresses"
      hint="Made from the title where you leave it empty. It never changes afterwards."
      {...field("key")}
      maxLength={60}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
  return (
    <>
      <PageHead back={{ to: LIBRARY, label: "Library" }} title={words.title} lead={words.lead} />
      <Card>
        {what !== "module" && lacking ? (
          <Empty
            title={what === "quiz" ? "Every module has its quiz" : "There is no module yet"}
            icon="book"
            action={<LinkButton to={newPath("module")}>New module</LinkButton>}
          >
            <p>Begin a module first.</p>
          </Empty>
        ) : (
          <Form key={what} method="post" className="form" noValidate>
            <ErrorSummary errors={sent && errors} />
            {(what === "lesson" || what === "quiz") && (
              <>
                <Select
                  label="Module"
                  {...field("module")}
                  defaultValue={typed("module") ?? module}
                >
                  <Options of={choices.map(({ key, title }) => [key, title])} />
                </Select>
                <Field label="Title" {...field("title")} maxLength={200} required />
                {what === "lesson" && ownKey}
              </>
            )}
            {what === "module" && (
              <>
                <Field label="Title" {...field("title")} maxLength={200} required />
                {ownKey}
                <TextArea label="Summary" rows={2} {...field("summary")} maxLength={500} required />
                <TextArea
                  label="First objective"
                  hint="What somebody can be seen doing afterwards: “Names the problem before explaining”."
                  rows={2}
                  {...field("objective")}
                  maxLength={300}
                  required
                />
                <Field label="First lesson’s title" {...field("lesson")} maxLength={200} required />
              </>
            )}
            {what === "programme" && (
              <>
                <ProgrammeFields
                  values={sent ? (values as ProgrammeValues) : USUAL}
                  errors={errors}
                  modules={published}
                />
                {ownKey}
              </>
            )}
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {words.button}
              </Button>
              <LinkButton to={LIBRARY}>Cancel</LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </>
  );
}
