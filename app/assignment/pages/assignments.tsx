import { dueRuleWords } from "~/clearance/rules/words/due-words";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { people } from "~/assignment/rules/assignment-words";
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

export const meta: MetaFunction = () => [{ title: "Assignments · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  const params = new URL(args.request.url).searchParams;
  const view = await showRules({ store, actor, now });
  const named = (name: string) => {
    const all = [...view.inForce, ...view.ended];
    return all.find(({ id }) => id === params.get(name)) ?? null;
  };
  const ending = named("end");
  return {
    view,
    made: named("made"),
    ended: named("ended"),
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
      <PageHead title="Assignments" lead="Who is enrolled by a rule, now and when they join" />
      <div className="stack gap-5">
        <ErrorSummary errors={answer?.errors} />
        {made && !answer && (
          <Notice tone="ok" role="status" title="The rule is in force">
            {who(made)}: “{made.programme}”. {reachedText(made.reached)}
          </Notice>
        )}
        {ended?.endedAt && !answer && (
          <Notice tone="ok" role="status" title="The rule has ended">
            {who(ended)}: “{ended.programme}”. Whom it enrolled stays enrolled.
          </Notice>
        )}
        {ending && <EndRule rule={ending} />}
        <InForce rules={view.inForce} timeZone={view.timeZone} />
        <RuleForm view={view} sent={sent} key={made?.id} />
        {view.ended.length > 0 && <Ended rules={view.ended} timeZone={view.timeZone} />}
      </div>
    </>
  );
}

function who({ team, teamId }: Pick<Rule, "team" | "teamId">): string {
  return teamId === null ? "Everyone" : `Everyone in ${team}`;
}

function reachedText(reached: number): string {
  return reached === 0
    ? "It has enrolled nobody so far."
    : `It has enrolled ${people(reached).toLowerCase()}.`;
}

function channelsOf({ channels }: Rule): string {
  return channelsText(channels.map(({ name }) => name));
}

/** Asks once more, saying what follows. */
function EndRule({ rule }: { rule: Rule }) {
  return (
    <Notice tone="warn" title={`End this rule? ${who(rule)}: “${rule.programme}”`}>
      <p>
        Nobody more is enrolled by it.{" "}
        {rule.reached === 0
          ? "It has enrolled nobody so far."
          : `Whom it has enrolled so far (${rule.reached}) stays enrolled, with the same due dates.`}
      </p>
      <Form method="post" className="form-actions room-above">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="rule" value={rule.id} />
        <Button type="submit" variant="danger">
          End the rule
        </Button>
        <LinkButton to="/clearance/assignments">Keep it</LinkButton>
      </Form>
    </Notice>
  );
}

function InForce({ rules, timeZone }: { rules: Rule[]; timeZone: string }) {
  if (rules.length === 0)
    return (
      <Card>
        <Empty title="No rule is in force" icon="people">
          <p>
            A rule enrols a team or the whole company, including people who join later. To assign
            something to just a few people, tick them on the board.
          </p>
        </Empty>
      </Card>
    );
  return (
    <Card fit="flush" aria-labelledby="rules">
      <div className="table-title">
        <h2 id="rules">Rules in force</h2>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead
            columns={["For whom", "Programme", "Channels", "Due", "Enrolled by it", "Made", "End"]}
          />
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">{who(rule)}</th>
                <td data-label="Programme">
                  <span>
                    {rule.programme}
                    {rule.retired && (
                      <span className="small muted"> — no longer taught, so it enrols nobody</span>
                    )}
                  </span>
                </td>
                <td data-label="Channels">{channelsOf(rule)}</td>
                <td data-label="Due">{dueRuleWords(rule)}</td>
                <td data-label="Enrolled by it" className="number">
                  {rule.reached}
                </td>
                <td data-label="Made">
                  <span>
                    <Time at={rule.createdAt} timeZone={timeZone} />{" "}
                    <span className="small muted">by {rule.createdBy}</span>
                  </span>
                </td>
                <td data-label="End">
                  <LinkButton
                    to={`/clearance/assignments?end=${rule.id}`}
                    aria-label={`End: ${who(rule)}, ${rule.programme}`}
                  >
                    End
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
        <h2 id="ended-rules">Rules that have ended</h2>
      </div>
      <ul className="stack gap-2">
        {rules.map((rule) => (
          <li key={rule.id}>
            {who(rule)}: “{rule.programme}” on {channelsOf(rule)}, {dueRuleWords(rule)}.{" "}
            <span className="small muted">
              {reachedText(rule.reached)} Ended{" "}
              {rule.endedAt && <Time at={rule.endedAt} timeZone={timeZone} />} by {rule.endedBy}.
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
