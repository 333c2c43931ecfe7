import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";
import { ReviewTabs } from "~/practice/parts/judging/review-tabs";
import { ALARM_ANSWERS, type AlarmAnswer } from "~/practice/rules/kinds";
import { checkWords } from "~/practice/rules/judging/check-words";
import { ALARMS, REVIEWS } from "~/practice/rules/judging/paths";
import { answerAlarm, showAlarms } from "~/practice/services/judging/alarms.server";

export const meta: MetaFunction = () => [{ title: `${m.practice_alarms_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  return await showAlarms({ store, actor, now });
});

const AnswerForm = z.object({ alarm: z.string().min(1).max(100), answer: z.enum(ALARM_ANSWERS) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const form = await parseForm(args.request, AnswerForm);
  if (!form.ok) return badRequest(form);
  const { alarm: alarmId, answer } = form.value;
  await answerAlarm({ store, actor, now, alarmId, answer });
  throw redirect(ALARMS, 303);
});

const ANSWER_WORDS: Record<AlarmAnswer, () => string> = {
  "check-right": m.practice_alarms_right,
  "check-wrong": m.practice_alarms_wrong,
};

export default function AlarmsPage() {
  const { open, answered, total, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: REVIEWS, label: m.practice_reviews_title() }}
        title={m.practice_alarms_title()}
        lead={m.practice_alarms_lead()}
      />
      <div className="stack gap-4">
        <ReviewTabs here={ALARMS} alarms={total} />
        {open.length === 0 ? (
          <Card>
            <Empty title={m.practice_alarms_none()} icon="check">
              <p>{m.practice_alarms_none_text()}</p>
            </Empty>
          </Card>
        ) : (
          <ul className="plain-list stack gap-4">
            {open.map((alarm) => (
              <Card as="li" key={alarm.id} className="stack gap-3">
                <AlarmWords alarm={alarm} now={now} />
                <Form method="post" className="form-actions">
                  <input type="hidden" name="alarm" value={alarm.id} />
                  {ALARM_ANSWERS.map((answer) => (
                    <Button key={answer} type="submit" name="answer" value={answer}>
                      {ANSWER_WORDS[answer]()}
                    </Button>
                  ))}
                </Form>
              </Card>
            ))}
          </ul>
        )}
        {answered.length > 0 && (
          <section className="stack gap-3" aria-labelledby="answered-title">
            <h2 id="answered-title">{m.practice_alarms_answered()}</h2>
            <ul className="plain-list stack gap-3">
              {answered.map((alarm) => (
                <li key={alarm.id} className="box stack gap-2">
                  <AlarmWords alarm={alarm} now={now} />
                  {alarm.answer && (
                    <p>
                      <Chip
                        tone={alarm.answer === "check-right" ? "ok" : "warn"}
                        icon={alarm.answer === "check-right" ? "check" : "cross"}
                      >
                        {ANSWER_WORDS[alarm.answer]()}
                      </Chip>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

type Alarm = ReturnType<typeof useLoaderData<typeof loader>>["open"][number];

function AlarmWords({ alarm, now }: { alarm: Alarm; now: Date }) {
  const { check, words, text, company, reportedAt } = alarm;
  return (
    <div className="stack gap-1">
      <p>
        <b>{checkWords(check)}</b>
        {words !== "" && (
          <span className="muted" dir="auto">
            {" "}
            {m.practice_alarms_noticed({ words })}
          </span>
        )}
      </p>
      <p className="quoted" dir="auto">
        {text}
      </p>
      <p className="small muted">
        {company.name} ·{" "}
        <Rich
          of={m.practice_alarms_reported.parts()}
          as={{
            time: () => (
              <Time at={reportedAt} timeZone={company.timeZone} style="relative" now={now} />
            ),
          }}
        />
      </p>
    </div>
  );
}
