import type { ActivityKind } from "~/curriculum/rules/kinds";
import { Form, Link } from "@remix-run/react";
import { useContext } from "react";
import { UnsavedWords } from "~/curriculum/parts/markdoc/write-it";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";
import type { Language } from "~/kit/language/language";
import { OriginalNotice } from "~/curriculum/parts/original-notice";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { Section } from "~/curriculum/rules/tree";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { OrderFor } from "~/curriculum/parts/markdoc/check-yourself";
import { TextView } from "~/curriculum/parts/markdoc/text-view";
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
    parts: readonly { key: string; kind: ActivityKind; title: string; done: boolean }[];
    sections: Section[];
    /** A `Tree` as JSON. */
    tree: string;
    /** Ids of checks. */
    untried: readonly string[];
    order: string;
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
  const sameYear = lesson.publishedAt.getUTCFullYear() === now.getUTCFullYear();
  return (
    <>
      <progress
        className="lesson-progress"
        value={done}
        max={parts.length}
        aria-label={m.learning_lesson_progress({
          done: numberText(done),
          total: parts.length,
          title: module.title,
        })}
      />
      <div className="lesson-layout">
        <LessonOutline module={module} parts={parts} current={lesson.key} />
        <article key={lesson.revisionId}>
          <header className="lesson-head">
            <p className="eyebrow">
              <Rich
                of={m.learning_lesson_eyebrow.parts({
                  number: numberText(lesson.number),
                  lessons: numberText(lesson.lessons),
                  minutes: numberText(lesson.minutes),
                })}
                as={{
                  time: () => <Time at={lesson.publishedAt} timeZone={timeZone} year={!sameYear} />,
                }}
              />
            </p>
            <h1 lang={lesson.language}>{lesson.title}</h1>
            <p className="lead" lang={lesson.language}>
              {lesson.lead}
            </p>
            <OriginalNotice what="lesson" why={lesson.why} language={lesson.language} />
          </header>
          <LessonNotices lesson={lesson} newer={newer} finished={finished} here={here} />
          <div className="prose" lang={lesson.language}>
            <OrderFor.Provider value={lesson.order}>
              <TextView json={lesson.tree} checkAction={here} />
            </OrderFor.Provider>
          </div>
          <footer className="lesson-foot wide-buttons row flow between">
            <Back parts={parts} index={index} moduleKey={module.key} />
            <Onwards lesson={lesson} next={parts[index + 1] ?? null} here={here} />
          </footer>
          <p className="small muted targets screen-only">
            <Link to="/may-i">{m.learning_lesson_check_first()}</Link>
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
  const unsaved = useContext(UnsavedWords);
  return (
    <div className="stack lesson-notices">
      {finished && <Notice tone="ok" role="status" title={finished} />}
      {newer && (
        <Notice tone="warn" role="alert" title={m.learning_lesson_newer_title()}>
          {m.learning_lesson_newer()}
        </Notice>
      )}
      {done && (
        <Notice
          tone={done.counts ? "ok" : "warn"}
          title={
            done.counts
              ? m.learning_lesson_done_on({ day: dayText(localDateOf(done.at, timeZone)) })
              : m.learning_lesson_do_again()
          }
        >
          {changes.length > 0 ? (
            <>
              {m.learning_lesson_changed_since({ changes: changes.join(" ") })} {asked}{" "}
              <Link to={`${here}/changes`}>{m.learning_lesson_word_by_word()}</Link>
            </>
          ) : done.counts ? (
            m.learning_lesson_read_again()
          ) : null}
        </Notice>
      )}
      {unsaved?.gone && (
        <Notice tone="warn" role="alert" title={unsaved.refusal}>
          <pre dir="auto">{unsaved.words}</pre>
        </Notice>
      )}
      {stoppedAt && (
        <p>
          <a className="go-on" href={`#${stoppedAt.id}`}>
            {m.learning_lesson_go_on({ section: stoppedAt.title })} <Icon name="arrow-right" />
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
      {before ? before.title : m.learning_lesson_the_module()}
    </LinkButton>
  );
}

/** What follows a lesson, on its two buttons. */
const ONWARDS = {
  quiz: { on: m.learning_lesson_on_to_quiz, done: m.learning_lesson_done_quiz },
  lesson: { on: m.learning_lesson_on_to_lesson, done: m.learning_lesson_done_lesson },
  practice: { on: m.learning_lesson_on_to_practice, done: m.learning_lesson_done_practice },
  scenario: { on: m.learning_lesson_on_to_scenario, done: m.learning_lesson_done_scenario },
  none: { on: m.learning_home_back_to_training, done: m.learning_lesson_done },
};

/** A lesson done in its newest text needs no second “Done”. */
function Onwards({
  lesson,
  next,
  here,
}: Pick<LessonViewProps, "lesson"> & {
  next: LessonViewProps["lesson"]["parts"][number] | null;
  here: string;
}) {
  const words = ONWARDS[next?.kind ?? "none"];
  if (lesson.done?.newest && lesson.done.counts) {
    return (
      <LinkButton
        variant="primary"
        to={next ? `/learn/${lesson.module.key}/${next.key}` : "/learn"}
      >
        {words.on()}
        <Icon name="arrow-right" />
      </LinkButton>
    );
  }
  const [untried] = lesson.untried;
  if (untried !== undefined) {
    return (
      <div className="stack gap-2">
        <p className="small muted">{m.learning_lesson_untried({ count: lesson.untried.length })}</p>
        <LinkButton variant="primary" to={`#check-${untried}`}>
          {m.learning_lesson_try_it()}
          <Icon name="arrow-up" />
        </LinkButton>
      </div>
    );
  }
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="revision" value={lesson.revisionId} />
      <Button variant="primary" name="intent" value="done">
        {words.done()}
        <Icon name="arrow-right" />
      </Button>
    </Form>
  );
}
