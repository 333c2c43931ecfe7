import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import type { Tree } from "~/domain/curriculum/tree";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { previewActivity, type LessonPreview } from "~/services/studio/preview-activity.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Select } from "~/ui/field";
import { TreeView } from "~/ui/markdoc/tree-view";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { QuizKey } from "~/ui/studio/quiz-key";
import "~/ui/styles/lesson.css";
import "~/ui/styles/result.css";
import "~/ui/styles/studio.css";
import { Time } from "~/ui/time";
import { previewPath, regradePath } from "./library-paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Preview: ${data.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  return await previewActivity({
    store,
    actor,
    now,
    moduleKey: args.params.module ?? "",
    activityKey: args.params.activity ?? "",
    companyKey: new URL(args.request.url).searchParams.get("company"),
  });
});

export default function PreviewPage() {
  const page = useLoaderData<typeof loader>();
  const { kind, module, title, minutes, number, publishedAt, company } = page;
  return (
    <>
      <PageHead
        back={{ to: "/studio/library", label: "Library" }}
        eyebrow={`${module.title} · ${kind === "quiz" ? "Quiz" : "Lesson"}`}
        title={title}
        lead={
          <>
            {minutes} min · revision {number}, published{" "}
            <Time at={publishedAt} timeZone={company.timeZone} />
          </>
        }
      />
      {page.kind === "quiz" && page.mended > 0 && (
        <Notice
          tone="info"
          className="preview-mended"
          title={
            page.mended === 1
              ? "A question was mended after people had answered it"
              : `${page.mended} questions were mended after people had answered them`
          }
        >
          <Link to={regradePath(module.key, page.key)}>See what changed, and grade again</Link>
        </Notice>
      )}
      <Chooser page={page} />
      {page.kind === "lesson" ? (
        <Lesson lesson={page} />
      ) : (
        <QuizKey questions={page.questions} passBasisPoints={page.passBasisPoints} />
      )}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Chooser({ page: { module, key, company, companies } }: { page: Page }) {
  return (
    <Card fit="tight" className="preview-chooser">
      <Form method="get" action={previewPath(module.key, key)} className="preview-chooser-form">
        <Select
          key={company.key}
          label="As seen by the people of"
          name="company"
          defaultValue={company.key}
        >
          {companies.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </Select>
        <Button type="submit">Show</Button>
      </Form>
    </Card>
  );
}

/** The lesson as it is read, beside what its author wrote. */
function Lesson({ lesson }: { lesson: LessonPreview }) {
  const tree = useMemo(() => JSON.parse(lesson.tree) as Tree, [lesson.tree]);
  return (
    <div className="preview-sides">
      <Card as="article" aria-label={`As ${lesson.company.name} reads it`}>
        <p className="lead">{lesson.lead}</p>
        <div className="prose">
          <TreeView tree={tree} preview />
        </div>
      </Card>
      <Card as="div" className="preview-source">
        <details open>
          <summary>
            <h2 id="source-title">Source</h2>
          </summary>
          {/* A box that scrolls can be reached by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} role="region" aria-labelledby="source-title">
            {lesson.source}
          </pre>
        </details>
      </Card>
    </div>
  );
}
