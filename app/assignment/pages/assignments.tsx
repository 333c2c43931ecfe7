import { dueRuleWords } from "~/clearance/rules/words/due-words";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showRules, type RulesView } from "~/assignment/services/show-rules.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { decideRule } from "./decide-rule";
import { RuleForm, type SentRule } from "./rule-form";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.assignment_rules_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  const params = new URL(args.request.url).searchParams;
  const view = await showRules({ store, actor, now });
  const ruleOf = (name: string) => {
    const all = [...view.inForce, ...view.ended];
    return all.find(({ id }) => id === params.get(name)) ?? null;
  };
  const ending = ruleOf("end");
  return {
    view,
    made: ruleOf("made"),
    ended: ruleOf("ended"),
    ending: ending?.endedAt === null ? ending : null,
    formId: freshFormId(now),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  return await decideRule({ store, actor, now }, args.request);
});

type Rule = RulesView["inForce"][number];

export default function Assignments() {
  const { view, made, ended, ending } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sent = (answer ?? { values: {}, errors: {} }) as SentRule;
  return (
    <>
      <PageHead title={m.assignment_rules_title()} lead={m.assignment_rules_lead()} />
      <div className="stack gap-5">
        <ErrorSummary errors={answer?.errors} />
        {made && !answer && (
          <Notice tone="ok" role="status" title={m.assignment_rules_made()}>
            {m.assignment_rules_made_text({ ...named(made), reached: reachedText(made.reached) })}
          </Notice>
        )}
        {ended?.endedAt && !answer && (
          <Notice tone="ok" role="status" title={m.assignment_rules_ended()}>
            {m.assignment_rules_ended_text(named(ended))}
          </Notice>
        )}
        {ending && <EndRule rule={ending} />}
        <InForce rules={view.inForce} timeZone={view.timeZone} />
        {(view.forEveryone || view.teams.length > 0) && (
          <RuleForm view={view} sent={sent} key={made?.id} />
        )}
        {view.ended.length > 0 && <Ended rules={view.ended} timeZone={view.timeZone} />}
      </div>
    </>
  );
}

function who({ team, teamId }: Pick<Rule, "team" | "teamId">): string {
  return team === null || teamId === null
    ? m.assignment_rules_everyone()
    : m.assignment_rules_everyone_in({ team });
}

const named = (rule: Rule) => ({ who: who(rule), programme: rule.programme });

function reachedText(reached: number): string {
  return reached === 0
    ? m.assignment_rules_reached_none()
    : m.assignment_rules_reached({ count: reached });
}

function channelsOf({ channels }: Rule): string {
  return channelsText(channels.map(({ name }) => name));
}

const note = (words: ReactNode) => <span className="small muted">{words}</span>;

/** Asks once more, saying what follows. */
function EndRule({ rule }: { rule: Rule }) {
  return (
    <Notice tone="warn" title={m.assignment_rules_end_title(named(rule))}>
      <p>
        {rule.reached === 0
          ? m.assignment_rules_end_none()
          : m.assignment_rules_end_some({ count: rule.reached })}{" "}
        {m.assignment_rules_end_again()}
      </p>
      <Form method="post" className="form-actions room-above">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="rule" value={rule.id} />
        <Button type="submit" variant="danger">
          {m.assignment_rules_end_it()}
        </Button>
        <LinkButton to="/clearance/assignments">{m.assignment_rules_keep()}</LinkButton>
      </Form>
    </Notice>
  );
}

function InForce({ rules, timeZone }: { rules: Rule[]; timeZone: string }) {
  if (rules.length === 0)
    return (
      <Card>
        <Empty title={m.assignment_rules_none()} icon="people">
          <p>{m.assignment_rules_none_text()}</p>
        </Empty>
      </Card>
    );
  const columns = [
    m.assignment_rules_for_whom(),
    m.assignment_fields_programme(),
    m.assignment_fields_channels(),
    m.assignment_rules_due(),
    m.assignment_rules_enrolled_by_it(),
    m.assignment_rules_created(),
    m.assignment_rules_end(),
  ];
  return (
    <Card fit="flush" aria-labelledby="rules">
      <div className="table-title">
        <h2 id="rules">{m.assignment_rules_in_force()}</h2>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead columns={columns} />
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">{who(rule)}</th>
                <td data-label={columns[1]}>
                  <span>
                    {rule.offered ? (
                      rule.programme
                    ) : (
                      <Rich
                        of={(rule.retired
                          ? m.assignment_rules_retired
                          : m.assignment_rules_not_offered
                        ).parts({ programme: rule.programme })}
                        as={{ note }}
                      />
                    )}
                  </span>
                </td>
                <td data-label={columns[2]}>{channelsOf(rule)}</td>
                <td data-label={columns[3]}>{dueRuleWords(rule)}</td>
                <td data-label={columns[4]} className="number">
                  {numberText(rule.reached)}
                </td>
                <td data-label={columns[5]}>
                  <span>
                    <Rich
                      of={m.assignment_rules_created_by.parts({ name: rule.createdBy })}
                      as={{ note, time: () => <Time at={rule.createdAt} timeZone={timeZone} /> }}
                    />
                  </span>
                </td>
                <td data-label={columns[6]}>
                  <LinkButton
                    to={`/clearance/assignments?end=${rule.id}`}
                    aria-label={m.assignment_rules_end_one(named(rule))}
                  >
                    {m.assignment_rules_end()}
                  </LinkButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Ended({ rules, timeZone }: { rules: Rule[]; timeZone: string }) {
  return (
    <Card aria-labelledby="ended-rules">
      <div className="card-head">
        <h2 id="ended-rules">{m.assignment_rules_past()}</h2>
      </div>
      <ul className="stack gap-2">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Rich
              of={m.assignment_rules_past_one.parts({
                ...named(rule),
                channels: channelsOf(rule),
                due: dueRuleWords(rule),
                reached: reachedText(rule.reached),
                name: rule.endedBy ?? "",
              })}
              as={{
                note,
                time: () => rule.endedAt && <Time at={rule.endedAt} timeZone={timeZone} />,
              }}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
