import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { LEVEL_TASKS } from "~/clearance/rules/words/gate-words";
import { LEVELS } from "~/curriculum/rules/kinds";
import { parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { AskTabs } from "~/learning/parts/ask/ask-views";
import { Verdict } from "~/learning/parts/ask/verdict";
import { showMayI } from "~/learning/services/ask/show-may-i.server";
import { authorise } from "~/people/services/authorise.server";
import "./ask.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.answer?.title ?? m.learning_ask_may_i()} · Firsthand` },
];

const word = z.string().max(200).catch("");
const Query = z.object({ channel: word, level: word });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const query = parseFormData(new URL(args.request.url).searchParams, Query);
  const { channel, level } = query.ok ? query.value : { channel: "", level: "" };
  const asked = channel !== "" && level !== "" ? { channel, level } : null;
  return { ...(await showMayI({ store, actor, now, asked })), channel, level };
});

export default function MayI() {
  const page = useLoaderData<typeof loader>();
  const { company, channels, answer, help, clock, channel, level } = page;
  return (
    <>
      <PageHead title={m.learning_ask_may_i()} lead={m.learning_ask_may_i_lead({ company })} />
      <AskTabs here="may-i" />
      <div className="stack gap-5">
        {answer && <Verdict answer={answer} help={help} clock={clock} />}
        {channels.length === 0 ? (
          <Card>
            <Empty title={m.learning_ask_no_channels({ company })} icon="shield">
              <p>
                <Rich
                  of={m.learning_ask_no_channels_text.parts()}
                  as={{ link: (words) => <Link to="/ask">{words}</Link> }}
                />
              </p>
            </Empty>
          </Card>
        ) : (
          <Card>
            <Form className="stack gap-4" key={`${channel} ${level}`}>
              <Select
                label={m.learning_ask_where()}
                name="channel"
                required
                defaultValue={channels.some(({ key }) => key === channel) ? channel : ""}
              >
                <option value="">{m.learning_ask_choose_channel()}</option>
                {channels.map(({ key, name, handle }) => (
                  <option key={key} value={key}>
                    {name} ({handle})
                  </option>
                ))}
              </Select>
              <fieldset>
                <legend className="field-label">{m.learning_ask_what()}</legend>
                <div className="stack gap-2 may-i-levels">
                  {LEVELS.map((each) => (
                    <label key={each} className="may-i-level">
                      <input
                        type="radio"
                        name="level"
                        value={each}
                        required
                        defaultChecked={each === level}
                      />
                      <strong>{LEVEL_TASKS[each].title}</strong>
                      <span className="small muted">{LEVEL_TASKS[each].hint}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
              <div className="wide-buttons">
                <Button variant={answer ? "plain" : "primary"} size="big">
                  {answer ? m.learning_ask_check_again() : m.learning_ask_check()}
                </Button>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
