import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo, type ReactNode } from "react";
import type { Tree } from "~/curriculum/rules/tree";
import { counted, plural } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import {
  previewActivity,
  type LessonPreview,
} from "~/authoring/services/preview/preview-activity.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { classes } from "~/kit/parts/classes";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { QuizKey } from "~/assessment/parts/trainer/quiz-key";
import { Time } from "~/kit/parts/time/time";
import {
  copiesPath,
  duplicatePath,
  editPath,
  historyPath,
  retirePath,
} from "~/authoring/pages/library/paths";
import { insightsPath, regradePath } from "~/assessment/rules/paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { LOOKING, PreviewChooser, type Looking } from "./chooser";
import "~/curriculum/parts/markdoc/prose.css";
import "./preview.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Preview: ${data.page.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const looking = LOOKING.read(args.request);
  const page = await previewActivity({
    store,
    actor,
    now,
    moduleKey: args.params.module ?? "",
    activityKey: args.params.activity ?? "",
    companyKey: new URL(args.request.url).searchParams.get("company"),
    draft: looking.draft,
  });
  return { page, looking };
});

type Page = ReturnType<typeof useLoaderData<typeof loader>>["page"];

export default function PreviewPage() {
  const { page, looking } = useLoaderData<typeof loader>();
  const { kind, module, key, title, published } = page;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow={`${module.title} · ${kind === "quiz" ? "Quiz" : "Lesson"}`}
        title={title}
        lead={<Lead page={page} />}
        actions={
          <>
            <LinkButton to={editPath(module.key, key)} variant="primary">
              Edit
            </LinkButton>
            <LinkButton to={historyPath(module.key, key)}>History</LinkButton>
            <LinkButton to={duplicatePath(module.key, key)}>Duplicate</LinkButton>
            {published && page.kind === "lesson" && (
              <LinkButton to={copiesPath(module.key, key)}>For one company</LinkButton>
            )}
            {published && page.kind === "quiz" && (
              <LinkButton to={insightsPath(module.key)}>Insights</LinkButton>
            )}
            {published && <LinkButton to={retirePath(module.key, key)}>Retire</LinkButton>}
          </>
        }
      />
      {page.kind === "quiz" && page.mended > 0 && (
        <Notice
          tone="info"
          className="room-below"
          title={plural(
            page.mended,
            "A question was mended after people had answered it",
            "# questions were mended after people had answered them",
          )}
        >
          <Link to={regradePath(module.key, key)}>See what changed, and grade again</Link>
        </Notice>
      )}
      {page.isOwn && (
        <Notice tone="info" className="room-below" title={`${page.company.name} has its own text`}>
          This is it. <Link to={editPath(module.key, key, page.company.key)}>Edit it</Link>
        </Notice>
      )}
      <DraftNotice page={page} />
      <PreviewChooser page={page} looking={looking} />
      {page.kind === "lesson" ? (
        <Lesson lesson={page} looking={looking} />
      ) : (
        <Frame looking={looking}>
          <QuizKey questions={page.questions} passBasisPoints={page.passBasisPoints} />
        </Frame>
      )}
    </>
  );
}

function Lead({ page: { minutes, published, draft, company } }: { page: Page }) {
  const { timeZone } = company;
  return (
    <>
      {minutes !== null && `${minutes} min · `}
      {draft ? (
        <>
          draft, saved by {draft.savedBy}{" "}
          <Time at={draft.savedAt} timeZone={timeZone} style="datetime" />
        </>
      ) : (
        published && (
          <>
            revision {published.number}, published{" "}
            <Time at={published.publishedAt} timeZone={timeZone} />
          </>
        )
      )}
    </>
  );
}

/** Which of the two texts this is, the way to the other one, and what is wrong with a draft. */
function DraftNotice({ page: { draft, hasDraft, isOwn, published, module, key } }: { page: Page }) {
  const here = previewPath(module.key, key);
  if (!draft)
    return hasDraft ? (
      <Notice
        tone="info"
        icon="pen"
        className="room-below"
        title={isOwn ? "There is a draft of the original" : "There is a draft on top of it"}
      >
        <Link to={`${here}?draft=1`}>Show the draft</Link>
      </Notice>
    ) : null;
  const { problems } = draft;
  const count = counted(problems.length, "problem");
  return (
    <Notice
      tone={problems.length > 0 ? "warn" : "info"}
      icon="pen"
      className="room-below"
      title={problems.length > 0 ? `This is the draft, with ${count}` : "This is the draft"}
    >
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, 12).map(({ line, message }, index) => (
            <li key={index}>
              Line {line}: {message.replaceAll("`", "")}
            </li>
          ))}
        </ul>
      )}
      {published ? <Link to={here}>Show what is published</Link> : "Only trainers see it."}
    </Notice>
  );
}

/** As wide as a phone, and in other colours than the screen’s, where that is asked for. */
function Frame({ looking: { width, theme }, children }: { looking: Looking; children: ReactNode }) {
  return (
    <div
      className={classes(
        "preview-frame frame",
        width === "phone" && "preview-phone",
        theme !== "screen" && `preview-themed theme-${theme}`,
      )}
    >
      {children}
    </div>
  );
}

/** The lesson as it is read, beside what its author wrote. */
function Lesson({ lesson, looking }: { lesson: LessonPreview; looking: Looking }) {
  const tree = useMemo(() => JSON.parse(lesson.tree) as Tree, [lesson.tree]);
  return (
    <div className="preview-sides columns columns-even">
      <Frame looking={looking}>
        <Card as="article" aria-label={`As ${lesson.company.name} reads it`}>
          <p className="lead">{lesson.lead}</p>
          <div className="prose">
            <TreeView tree={tree} preview />
          </div>
        </Card>
      </Frame>
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
