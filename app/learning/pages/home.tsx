import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showHome } from "~/learning/services/show-home.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { FormId } from "~/kit/parts/forms/form-id";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Icon } from "~/kit/parts/icon";
import { ClearedCard } from "~/learning/parts/cleared-card";
import { ChangedSince } from "~/learning/parts/changed-since";
import { AskFirst } from "~/learning/parts/ask-first";
import { Electives } from "~/learning/parts/electives";
import { LastWord } from "~/learning/parts/last-word";
import { ProgrammeCard, WordChip } from "~/learning/parts/programme-card";
import { ReasonNotice } from "~/learning/parts/reason-notice";
import { NextUp } from "~/kit/parts/cards/next-up";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { PassCard, PassChannel } from "~/kit/parts/cards/pass-card";
import { OtherHats } from "~/people/parts/hats/other-hats";
import { Welcome } from "~/people/parts/welcome";
import "./home.css";

export const meta: MetaFunction = () => [{ title: `${m.people_shell_training()} · Firsthand` }];

/** `?finished=<module>` comes from a module's last lesson. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, hats, hat } = await authorise(args, "training:read");
  const finished = new URL(args.request.url).searchParams.get("finished");
  const home = await showHome({ store, actor, now, finished });
  return { ...home, hats, hat, formId: freshFormId(now) };
});

type Home = Awaited<ReturnType<typeof loader>>;

export default function LearnHome() {
  const home = useLoaderData<typeof loader>();
  const { pass, programmes, notices, next, praise, cleared, timeZone } = home;
  return (
    <>
      <PageHead
        title={home.greeting}
        lead={home.sentence}
        actions={home.hats.length > 1 && <OtherHats hats={home.hats} worn={home.hat} />}
      />
      <div className="columns">
        <div className="stack gap-5 learn-main">
          <Welcome />
          {cleared && (
            <ClearedCard
              {...cleared}
              heading="h2"
              action={
                <div className="row flow">
                  <LinkButton size="big" to={`/learn/cleared/${cleared.enrolmentId}#plan`}>
                    {m.learning_plan_write()}
                  </LinkButton>
                  <Form method="post" action={`/learn/cleared/${cleared.enrolmentId}`}>
                    <Button size="big">{m.learning_home_show_training()}</Button>
                  </Form>
                </div>
              }
            />
          )}
          {praise && (
            <Notice tone="ok" role="status" title={praise.title}>
              {praise.text}
            </Notice>
          )}
          {notices.map(({ key, ...notice }) => (
            <ReasonNotice key={key} {...notice} />
          ))}
          {home.reminders.map(({ key, step, title, text }) => (
            <Notice key={key} tone="warn" icon="clock" title={title}>
              {text} <Link to={stepLink(step)}>{m.learning_home_do_now()}</Link>
            </Notice>
          ))}
          <PassCard eyebrow={m.learning_home_your_clearance()} title={pass.title}>
            {pass.channels.map(({ id, name, chip }) => (
              <PassChannel key={id} name={name}>
                <WordChip {...chip} />
              </PassChannel>
            ))}
          </PassCard>
          {next && <Next next={next} />}
          {home.changes.length > 0 && <ChangedSince changes={home.changes} />}
          {programmes.map(({ enrolmentId, rows, ...programme }) => (
            <ProgrammeCard
              key={enrolmentId}
              id={enrolmentId}
              {...programme}
              rows={rows.map((row) => ({ ...row, to: rowLink(row) }))}
            />
          ))}
          {programmes.length === 0 && <NothingYet company={home.company} />}
          {home.electives.length > 0 && <Electives electives={home.electives} />}
        </div>
        <aside className="stack" aria-label={m.learning_home_aside()}>
          {home.fromManager && (
            <LastWord
              title={m.learning_home_from_manager()}
              {...home.fromManager}
              timeZone={timeZone}
            />
          )}
          {home.fromTrainer && (
            <LastWord
              title={m.learning_home_from_trainer()}
              {...home.fromTrainer}
              timeZone={timeZone}
            />
          )}
          {home.ask && <AskFirst {...home.ask} />}
        </aside>
      </div>
    </>
  );
}

function rowLink({ kind, key }: Home["programmes"][number]["rows"][number]): string | null {
  switch (kind) {
    case "module":
      return `/learn/${key}`;
    case "policy":
      return "/learn/policy";
    case "sign-off":
      return null;
    default:
      return kind satisfies never;
  }
}

function stepLink(step: Home["reminders"][number]["step"]): string {
  return step.kind === "policy" ? "/learn/policy" : `/learn/${step.module}/${step.key}`;
}

function Next({ next }: { next: NonNullable<Home["next"]> }) {
  const { step, number, eyebrow, title, note } = next;
  return (
    <NextUp
      number={<NextMark kind={step.kind} number={number} />}
      eyebrow={eyebrow}
      title={title}
      note={note}
      action={<NextAction next={next} />}
      className="learn-next"
    />
  );
}

function NextMark({
  kind,
  number,
}: {
  kind: NonNullable<Home["next"]>["step"]["kind"];
  number: number | null;
}) {
  if (kind === "lift-suspension") return <Icon name="pause" />;
  if (kind === "ask-again") return <Icon name="pen" />;
  if (kind === "trainer" || kind === "manager") return <Icon name="clock" />;
  return number;
}

function NextAction({ next: { step, begun, enrolmentId } }: { next: NonNullable<Home["next"]> }) {
  switch (step.kind) {
    case "activity":
      return (
        <LinkButton variant="primary" size="big" to={stepLink(step)}>
          {begun ? m.learning_home_continue() : m.learning_home_start()}
        </LinkButton>
      );
    case "policy":
      return (
        <LinkButton variant="primary" size="big" to={stepLink(step)}>
          {m.learning_home_read_and_sign()}
        </LinkButton>
      );
    case "ask-again":
      return (
        <Form method="post" action="/learn/sign-off">
          <FormId />
          <input type="hidden" name="enrolment" value={enrolmentId} />
          <Button variant="primary" size="big">
            {m.learning_home_ask_again()}
          </Button>
        </Form>
      );
    case "trainer":
    case "manager":
    case "lift-suspension":
      return null;
    default:
      return step satisfies never;
  }
}

function NothingYet({ company }: { company: string }) {
  return (
    <Card>
      <Empty title={m.learning_home_nothing()} icon="book">
        <p>
          <Rich
            of={m.learning_home_nothing_text.parts({ company })}
            as={{ link: (words) => <Link to="/ask">{words}</Link> }}
          />
        </p>
      </Empty>
    </Card>
  );
}
