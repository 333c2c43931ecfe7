import type { ActivityKind } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import type { Passage } from "~/kit/text/text-passages";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { AskedToLook, InShort, NothingAsked, SeenButton, WordByWord } from "./change-parts";

interface ChangesViewProps {
  page: {
    module: { key: string; title: string };
    key: string;
    kind: ActivityKind;
    title: string;
    doneAt: Date;
    asks: "look" | "again" | "nothing";
    asked: string | null;
    number: number;
    sinceLooked: boolean;
    sentences: readonly string[];
    passages: readonly Passage[] | null;
    timeZone: string;
  };
  /** They have just said that they have seen it. */
  seen: boolean;
  /** It changed again while they were looking. */
  newer: boolean;
}

const WORDS: Record<
  ActivityKind,
  { again: () => string; open: () => string; notHere: () => string }
> = {
  lesson: {
    again: m.learning_changes_read_again,
    open: m.learning_changes_read_whole,
    notHere: m.learning_changes_quiz_not_here,
  },
  quiz: {
    again: m.learning_changes_to_quiz,
    open: m.learning_changes_open_quiz,
    notHere: m.learning_changes_quiz_not_here,
  },
  practice: {
    again: m.learning_changes_to_practice,
    open: m.learning_changes_open_practice,
    notHere: m.learning_changes_practice_not_here,
  },
  scenario: {
    again: m.learning_changes_to_scenario,
    open: m.learning_changes_open_scenario,
    notHere: m.learning_changes_scenario_not_here,
  },
};

/** What changed in an activity: the trainers' sentences, the text word by word, and the way on. */
export function ChangesView({ page, seen, newer }: ChangesViewProps) {
  const { module, kind, title, sentences, passages } = page;
  const since = page.sinceLooked
    ? m.learning_changes_since_looked()
    : m.learning_changes_since_done({
        kind,
        day: dayText(localDateOf(page.doneAt, page.timeZone)),
      });
  return (
    <div className="stack gap-5">
      <PageHead
        back={[
          { to: "/learn", label: m.people_shell_training() },
          { to: `/learn/${module.key}`, label: module.title },
        ]}
        eyebrow={m.learning_changes_eyebrow()}
        title={title}
        lead={since}
      />
      <Asking page={page} seen={seen} newer={newer} />
      <InShort sentences={sentences} />
      {passages ? (
        <WordByWord passages={passages} />
      ) : (
        <p className="muted">{WORDS[kind].notHere()}</p>
      )}
      <Onwards page={page} />
    </div>
  );
}

function Asking({ page: { kind, asks, asked, sentences }, seen, newer }: ChangesViewProps) {
  switch (asks) {
    case "look":
      return (
        <AskedToLook asked={asked} newer={newer}>
          {m.learning_changes_still_counts()}
        </AskedToLook>
      );
    case "again":
      return (
        <Notice tone="warn" icon="clock" title={m.learning_changes_again({ kind })}>
          {asked}
        </Notice>
      );
    case "nothing":
      return (
        <NothingAsked seen={seen}>
          {sentences.length > 0
            ? m.learning_changes_seen_counts()
            : m.learning_changes_nothing_matters()}
        </NothingAsked>
      );
    default:
      return asks satisfies never;
  }
}

function Onwards({ page: { module, key, kind, asks, number } }: Pick<ChangesViewProps, "page">) {
  const here = `/learn/${module.key}/${key}`;
  if (asks === "again")
    return (
      <div className="wide-buttons row flow">
        <LinkButton variant="primary" size="big" to={here}>
          {WORDS[kind].again()}
          <Icon name="arrow-right" />
        </LinkButton>
      </div>
    );
  return (
    <div className="wide-buttons row flow">
      {asks === "look" && <SeenButton number={number} />}
      <LinkButton size="big" to={here}>
        {WORDS[kind].open()}
      </LinkButton>
      {asks === "nothing" && (
        <LinkButton size="big" to="/learn">
          {m.learning_home_back_to_training()}
        </LinkButton>
      )}
    </div>
  );
}
