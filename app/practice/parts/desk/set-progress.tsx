import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import type { InboxPost } from "~/practice/rules/desk/shown";
import type { ShiftFacts } from "~/practice/rules/desk/facts";
import { STATE_LOOKS } from "./post-states";
import { usualWaitText } from "./usual-wait-text";
import "./set-progress.css";

interface SetProgressProps {
  page: {
    title: string;
    module: string;
    lead: string;
    minutes: number;
    posts: number;
    facts: ShiftFacts;
    inbox: readonly InboxPost[];
    /** How many working days a reply usually waits; null where that can’t be told. */
    usually: number | null;
  };
  /** The address of the set. */
  to: string;
  timeZone: string;
  /** Whether it says which set it is: in a list of several. */
  titled?: boolean;
}

/** How far somebody is in a set, what came back, and what to do next. */
export function SetProgress({ page, to, timeZone, titled = false }: SetProgressProps) {
  const { title, module, lead, minutes, posts, facts, inbox, usually } = page;
  const { doneAt } = facts;
  const back = inbox.filter(({ state }) => state === "again");
  return (
    <Card className="set-progress stack gap-3">
      {titled && (
        <header className="row between flow">
          <h2 dir="auto">
            <Link to={to}>{title}</Link>
          </h2>
          {doneAt && (
            <Chip tone="ok" icon="check">
              {m.practice_desk_done({ day: dayText(localDateOf(doneAt, timeZone), SHORT) })}
            </Chip>
          )}
        </header>
      )}
      <p dir="auto">{lead}</p>
      <p className="small muted">
        {[
          titled && m.practice_desk_from_module({ module }),
          m.practice_desk_posts({ count: posts }),
          m.practice_desk_minutes({ count: minutes }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {facts.mark && <p>{markText(facts.mark)}</p>}
      <Lines facts={facts} usually={usually} />
      {back.length > 0 && (
        <ul className="plain-list stack gap-2">
          {back.map(({ key, author, words }) => (
            <li key={key}>
              <Link to={`${to}/${key}`} className="set-back">
                <Chip {...STATE_LOOKS.again}>{m.practice_desk_state({ state: "again" })}</Chip>
                <span dir="auto">
                  <b>{author}</b> {words}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Next facts={facts} to={to} heading={titled ? "h3" : "h2"} />
    </Card>
  );
}

const SHORT = { short: true };

/** What a shift takes, said before it begins. */
function markText({ needed, of }: NonNullable<ShiftFacts["mark"]>): string {
  return needed >= of
    ? m.practice_desk_mark_all({ of: numberText(of) })
    : m.practice_desk_mark({ needed: numberText(needed), of: numberText(of) });
}

function Lines({
  facts: { open, last, replies, doneAt },
  usually,
}: {
  facts: ShiftFacts;
  usually: number | null;
}) {
  const lines = [
    open && {
      icon: "pen" as const,
      words: m.practice_desk_handled({
        handled: numberText(open.handled),
        of: numberText(open.of),
      }),
    },
    last && {
      icon: last.enough ? ("check" as const) : ("alert" as const),
      words: last.enough
        ? m.practice_desk_decisions({ right: numberText(last.right), of: numberText(last.of) })
        : m.practice_desk_decisions_needed({
            right: numberText(last.right),
            of: numberText(last.of),
            needed: numberText(last.needed),
          }),
    },
    replies.of > 0 && {
      icon: replies.approved === replies.of ? ("check" as const) : ("dot" as const),
      words: m.practice_desk_replies({
        approved: numberText(replies.approved),
        of: numberText(replies.of),
      }),
    },
    replies.waiting > 0 && {
      icon: "clock" as const,
      words: [
        m.practice_desk_waiting({ count: replies.waiting }),
        usually !== null && usualWaitText(usually),
      ]
        .filter(Boolean)
        .join(" "),
    },
    replies.again > 0 && {
      icon: "pen" as const,
      words: m.practice_desk_again({ count: replies.again }),
    },
    doneAt !== null &&
      open === null &&
      last === null && { icon: "check" as const, words: m.practice_desk_done_text() },
  ].filter((line) => line !== null && line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="plain-list set-lines">
      {lines.map(({ icon, words }) => (
        <li key={words}>
          <Icon name={icon} />
          {words}
        </li>
      ))}
    </ul>
  );
}

interface NextProps {
  facts: ShiftFacts;
  to: string;
  /** Below the set’s title. */
  heading: "h2" | "h3";
}

/** The one thing to do next: judge samples, begin a shift, or go on with it. */
function Next({ facts, to, heading: Heading }: NextProps) {
  const { open, left, last, begun, calibration, doneAt } = facts;
  if (open)
    return (
      <StartButton to={to} primary>
        {m.practice_desk_carry_on()}
      </StartButton>
    );
  if (calibration === "asked")
    return (
      <div className="stack gap-2">
        <Heading>{m.practice_desk_calibrate_title()}</Heading>
        <p>{m.practice_desk_calibrate_text()}</p>
        <p>
          <LinkButton variant="primary" to={`${to}/calibration`}>
            {m.practice_desk_calibrate_go()}
          </LinkButton>
        </p>
      </div>
    );
  if (left === 0) return null;
  if (last?.enough)
    return (
      <StartButton to={to} primary>
        {m.practice_desk_start_left({ count: left })}
      </StartButton>
    );
  return (
    <StartButton to={to} primary={doneAt === null}>
      {begun ? m.practice_desk_start_again() : m.practice_desk_start()}
    </StartButton>
  );
}

function StartButton({
  to,
  primary,
  children,
}: {
  to: string;
  primary: boolean;
  children: string;
}) {
  return (
    <Form method="post" action={to}>
      <Button variant={primary ? "primary" : "plain"} size="big">
        {children}
        <Icon name="arrow-right" />
      </Button>
    </Form>
  );
}
