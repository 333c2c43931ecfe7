import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo, type ReactNode } from "react";
import { z } from "zod";
import { addressReader, FLAG } from "~/kit/http/read-address";
import type { Tree } from "~/curriculum/rules/tree";
import { numberText } from "~/kit/text/amounts";
import { kindWords } from "~/authoring/pages/library/kind-words";
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
import { ScenarioKey } from "~/practice/parts/author/scenario-key";
import { SetKey } from "~/practice/parts/author/set-key";
import { Time } from "~/kit/parts/time/time";
import {
  copiesPath,
  duplicatePath,
  editPath,
  historyPath,
  modulePath,
  retirePath,
} from "~/authoring/pages/library/paths";
import { insightsPath, regradePath } from "~/assessment/rules/paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { PreviewChooser, THEMES, WIDTHS, type Looking } from "./chooser";
import "~/curriculum/parts/markdoc/prose.css";
import "./preview.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_preview_title_page({ title: data.page.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

const ADDRESS = addressReader(
  z.object({
    width: z.enum(WIDTHS).catch("desktop"),
    theme: z.enum(THEMES).catch("screen"),
    draft: FLAG,
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const looking: Looking = ADDRESS.read(args.request);
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
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={`${module.title} · ${kindWords(kind, null)}`}
        title={title}
        lead={<Lead page={page} />}
        actions={
          <div className="row row-strip">
            <LinkButton to={editPath(module.key, key)} variant="primary">
              {m.authoring_library_edit()}
            </LinkButton>
            <LinkButton to={historyPath(module.key, key)}>
              {m.authoring_library_history()}
            </LinkButton>
            <LinkButton to={duplicatePath(module.key, key)}>
              {m.authoring_library_duplicate()}
            </LinkButton>
            {published && page.kind === "lesson" && (
              <LinkButton to={copiesPath(module.key, key)}>
                {m.authoring_library_for_company()}
              </LinkButton>
            )}
            {published && (
              <LinkButton to={retirePath(module.key, key)}>
                {m.authoring_library_retire()}
              </LinkButton>
            )}
            {published && page.kind === "quiz" && (
              <LinkButton to={insightsPath(module.key)}>
                {m.authoring_library_insights()}
              </LinkButton>
            )}
          </div>
        }
      />
      {page.kind === "quiz" && page.fixed > 0 && (
        <Notice
          tone="info"
          className="room-below"
          title={m.authoring_preview_fixed({ count: page.fixed })}
        >
          <Link to={regradePath(module.key, key)}>{m.authoring_preview_regrade()}</Link>
        </Notice>
      )}
      {page.isOwn && (
        <Notice
          tone="info"
          className="room-below"
          title={m.authoring_preview_own({ company: page.company.name })}
        >
          <Rich
            of={m.authoring_preview_own_text.parts()}
            as={{
              link: (words) => (
                <Link to={editPath(module.key, key, page.company.key)}>{words}</Link>
              ),
            }}
          />
        </Notice>
      )}
      {page.untaught && (
        <Notice
          tone="info"
          className="room-below"
          title={m.authoring_preview_untaught({ company: page.company.name })}
        >
          <Rich
            of={m.authoring_preview_untaught_text.parts()}
            as={{ link: (words) => <Link to={modulePath(module.key)}>{words}</Link> }}
          />
        </Notice>
      )}
      <DraftNotice page={page} />
      <PreviewChooser page={page} looking={looking} />
      {page.kind === "lesson" ? (
        <Lesson lesson={page} looking={looking} />
      ) : (
        <Frame looking={looking}>
          <Key page={page} />
        </Frame>
      )}
    </>
  );
}

/** What is right in a quiz, a practice set or a scenario. Of a draft that can’t be read there is nothing to show. */
function Key({ page }: { page: Exclude<Page, LessonPreview> }) {
  switch (page.kind) {
    case "quiz":
      return <QuizKey questions={page.questions} passBasisPoints={page.passBasisPoints} />;
    case "practice":
      return page.set && <SetKey set={page.set} />;
    case "scenario":
      return page.scenario && <ScenarioKey scenario={page.scenario} />;
    default:
      return page satisfies never;
  }
}

function Lead({ page: { minutes, published, draft, company } }: { page: Page }) {
  const { timeZone } = company;
  return (
    <>
      {minutes !== null && `${m.authoring_library_minutes({ minutes: numberText(minutes) })} · `}
      {draft ? (
        <Rich
          of={m.authoring_preview_draft_saved.parts({ name: draft.savedBy })}
          as={{ time: () => <Time at={draft.savedAt} timeZone={timeZone} style="datetime" /> }}
        />
      ) : (
        published && (
          <Rich
            of={m.authoring_preview_published.parts({ number: numberText(published.number) })}
            as={{ time: () => <Time at={published.publishedAt} timeZone={timeZone} /> }}
          />
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
        title={isOwn ? m.authoring_preview_draft_of_original() : m.authoring_preview_draft_on_top()}
      >
        <Link to={`${here}?draft=1`}>{m.authoring_preview_show_draft()}</Link>
      </Notice>
    ) : null;
  const { problems } = draft;

  return (
    <Notice
      tone={problems.length > 0 ? "warn" : "info"}
      icon="pen"
      className="room-below"
      title={
        problems.length > 0
          ? m.authoring_preview_is_draft_issues({ count: problems.length })
          : m.authoring_preview_is_draft()
      }
    >
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, 12).map(({ line, message }, index) => (
            <li key={index}>
              {m.authoring_preview_issue({
                line: numberText(line),
                issue: message.replaceAll("`", ""),
              })}
            </li>
          ))}
        </ul>
      )}
      {published ? (
        <Link to={here}>{m.authoring_preview_show_published()}</Link>
      ) : (
        m.authoring_preview_trainers_only()
      )}
    </Notice>
  );
}

/** As wide as a phone, or in other colours than the screen’s, if the trainer chose that. */
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
        <Card
          as="article"
          aria-label={m.authoring_preview_as_read({ company: lesson.company.name })}
        >
          <p className="lead">{lesson.lead}</p>
          <div className="prose">
            <TreeView tree={tree} preview />
          </div>
        </Card>
      </Frame>
      <Card as="div" className="preview-source">
        <details open>
          <summary>
            <h2 id="source-title">{m.authoring_preview_source()}</h2>
          </summary>
          {/* A box that scrolls can be reached by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} role="region" aria-labelledby="source-title">
            {lesson.source}
          </pre>
        </details>
      </Card>
    </div>
  );
}
