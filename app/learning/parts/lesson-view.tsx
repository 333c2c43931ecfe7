import { Form, Link } from "@remix-run/react";
import { useMemo } from "react";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";
import type { Language } from "~/kit/language/language";
import { OriginalNotice } from "~/curriculum/parts/original-notice";
import type { Section, Tree } from "~/curriculum/rules/tree";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { Notice } from "~/kit/parts/notice";
import { Time } from "~/kit/parts/time/time";
import { LessonOutline } from "./lesson-outline";
import { PlaceKeeper } from "./place-keeper";
import "./lesson-view.css";
import "~/curriculum/parts/markdoc/prose.css";

interface LessonViewProps {
  lesson: {
    module: { key: string; title: string };
    key: string;
    title: string;
    lead: string;
    language: Language;
    why: WhyOriginal | null;
    minutes: number;
    revisionId: string;
    publishedAt: Date;
    number: number;
    lessons: number;
    parts: readonly { key: string; kind: "lesson" | "quiz"; title: string; done: boolean }[];
    sections: Section[];
    /** A `Tree` as JSON. */
    tree: string;
    stoppedAt: Section | null;
    done: { at: Date; counts: boolean; newest: boolean } | null;
    changes: readonly string[];
    asked: string | null;
    timeZone: string;
  };
  /** It changed while it was being read, in a way that asks for reading it again. */
  newer: boolean;
  /** What was just finished before coming here. */
  finished: string | null;
  now: Date;
}

/** A lesson: its module's outline, its text, and the way on. */
export function LessonView({ lesson, newer, finished, now }: LessonViewProps) {
  const { module, parts, timeZone } = lesson;
  const here = `/learn/${module.key}/${lesson.key}`;
  const index = parts.findIndex((part) => part.key === lesson.key);
  const done = parts.filter((part) => part.done).length;
  const tree = useMemo(() => JSON.parse(lesson.tree) as Tree, [lesson.tree]);
  const sameYear = lesson.publishedAt.getUTCFullYear() === now.getUTCFullYear();
  return (
    <>
      <progress
        className="lesson-progress"
        value={done}
        max={parts.length}
        aria-label={`${done} of ${parts.length} parts of “${module.title}” done`}
      />
      <div className="lesson-layout">
        <LessonOutline module={module} parts={parts} current={lesson.key} />
        <article key={lesson.revisionId}>
          <header className="lesson-head">
            <p className="eyebrow">
              Lesson {lesson.number} of {lesson.lessons} · {lesson.minutes} min · updated{" "}
              <Time at={lesson.publishedAt} timeZone={timeZone} year={!sameYear} />
            </p>
            <h1 lang={lesson.language}>{lesson.title}</h1>
            <p className="lead" lang={lesson.language}>
              {lesson.lead}
            </p>
            <OriginalNotice what="lesson" why={lesson.why} />
          </header>
          <LessonNotices lesson={lesson} newer={newer} finished={finished} here={here} />
          <div className="prose" lang={lesson.language}>
            <TreeView tree={tree} checkAction={here} />
          </div>
          <footer className="lesson-foot wide-buttons row flow between">
            <Back parts={parts} index={index} moduleKey={module.key} />
            <Onwards lesson={lesson} next={parts[index + 1] ?? null} here={here} />
          </footer>
          <p className="small muted targets screen-only">
            <Link to="/may-i">About to post? Check what you’re cleared for</Link>
          </p>
          <PlaceKeeper action={here} sections={lesson.sections} />
        </article>
      </div>
    </>
  );
}

function LessonNotices({
  lesson,
  newer,
  finished,
  here,
}: Pick<LessonViewProps, "lesson" | "newer" | "finished"> & { here: string }) {
  const { done, changes, asked, stoppedAt, timeZone } = lesson;
  return (
    <div className="stack lesson-notices">
      {finished && <Notice tone="ok" role="status" title={finished} />}
      {newer && (
        <Notice tone="warn" role="alert" title="This lesson changed while you were reading it">
          What you read is kept. Please read the new text as well; it is the one that counts.
        </Notice>
      )}
      {done && (
        <Notice
          tone={done.counts ? "ok" : "warn"}
          title={
            done.counts
              ? `You did this lesson on ${dayText(localDateOf(done.at, timeZone))}`
              : "This lesson has changed and asks to be done again"
          }
        >
          {changes.length > 0 ? (
            <>
              What has changed since: {changes.join(" ")} {asked}{" "}
              <Link to={`${here}/changes`}>See what changed, word by word</Link>
            </>
          ) : done.counts ? (
            "Read it again as often as you like."
          ) : null}
        </Notice>
      )}
      {stoppedAt && (
        <p>
          <a className="go-on" href={`#${stoppedAt.id}`}>
            Go on from “{stoppedAt.title}” <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </div>
  );
}

function Back({
  parts,
  index,
  moduleKey,
}: Pick<LessonViewProps["lesson"], "parts"> & { index: number; moduleKey: string }) {
  const before = parts[index - 1];
  return (
    <LinkButton to={before ? `/learn/${moduleKey}/${before.key}` : `/learn/${moduleKey}`}>
      <Icon name="arrow-left" />
      {before ? before.title : "The module"}
    </LinkButton>
  );
}

/** A lesson done in its newest text needs no second “Done”. */
function Onwards({
  lesson,
  next,
  here,
}: Pick<LessonViewProps, "lesson"> & {
  next: LessonViewProps["lesson"]["parts"][number] | null;
  here: string;
}) {
  const what = next === null ? null : next.kind === "quiz" ? "quiz" : "next lesson";
  if (lesson.done?.newest && lesson.done.counts) {
    return (
      <LinkButton
        variant="primary"
        to={next ? `/learn/${lesson.module.key}/${next.key}` : "/learn"}
      >
        {what ? `On to the ${what}` : "Back to my training"}
        <Icon name="arrow-right" />
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="revision" value={lesson.revisionId} />
      <Button variant="primary" name="intent" value="done">
        {what ? `Done — ${what}` : "Done"}
        <Icon name="arrow-right" />
      </Button>
    </Form>
  );
}
