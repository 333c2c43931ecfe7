import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { addressReader } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { showSkills, type SkillsView } from "~/clearance/services/board/show-skills.server";
import { Avatar } from "~/kit/parts/avatar";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { TableHead } from "~/kit/parts/records/table-head";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pill, Pills } from "~/kit/parts/records/pills";
import "./skills.css";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_skills()} · Firsthand` }];

/** What the address says: one team, and the objective that is looked into. */
const SKILLS_ADDRESS = addressReader(
  z.object({
    team: z.string().max(200).nullable().catch(null),
    skill: z.string().max(200).nullable().catch(null),
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const { team, skill } = SKILLS_ADDRESS.read(args.request);
  return await showSkills({ store, actor, now, team, skill });
});

/** Written without the schema, which no browser needs. */
function skillsPath({ team, skill }: { team: string | null; skill?: string }): string {
  const said = new URLSearchParams({ ...(team !== null && { team }), ...(skill && { skill }) });
  return said.size > 0 ? `/clearance/skills?${said}` : "/clearance/skills";
}

export default function SkillsPage() {
  const { teams, team, people, skills, one } = useLoaderData<typeof loader>();
  if (one) return <OneSkill one={one} team={team} />;
  return (
    <>
      <PageHead title={m.people_shell_skills()} lead={m.clearance_skills_lead()} />
      <Card fit="flush" aria-label={m.clearance_skills_by_objective()}>
        <div className="table-tools row flow">
          <Pills label={m.clearance_skills_whose()}>
            <Pill to="/clearance/skills" active={team === null}>
              {m.clearance_skills_everyone()}
            </Pill>
            {teams.map((name) => (
              <Pill
                key={name}
                to={`/clearance/skills?team=${encodeURIComponent(name)}`}
                active={team === name}
              >
                {name}
              </Pill>
            ))}
          </Pills>
        </div>
        {skills.length === 0 ? (
          <Empty title={m.clearance_skills_none()} icon="book">
            <p>{m.clearance_skills_none_text()}</p>
          </Empty>
        ) : (
          <SkillTable skills={skills} team={team} />
        )}
        <p className="table-foot row flow between small muted">
          {m.clearance_skills_foot({ count: people })}
        </p>
      </Card>
    </>
  );
}

type OneSkillView = NonNullable<SkillsView["one"]>;

/** One objective: where it is asked about, and who has answered. */
function OneSkill({ one, team }: { one: OneSkillView } & Pick<SkillsView, "team">) {
  const { words, module, basisPoints, people, quizzes, answered } = one;
  return (
    <>
      <PageHead
        back={{ to: skillsPath({ team }), label: m.people_shell_skills() }}
        eyebrow={team ?? m.clearance_skills_everyone()}
        title={words}
        lead={m.clearance_skills_module_of({ module })}
      />
      <div className="columns">
        <Card fit="flush" aria-labelledby="answered">
          <h2 id="answered" className="table-title">
            {m.clearance_skills_answered()}
          </h2>
          {answered === null ? (
            <Empty title={m.clearance_skills_few()} icon="people">
              <p>{m.clearance_skills_few_text()}</p>
            </Empty>
          ) : (
            <ul className="plain-list ruled skill-people">
              {answered.map(({ id, name, team: own }) => (
                <li key={id}>
                  <Link to={`/clearance/people/${id}`} className="person">
                    <Avatar name={name} />
                    <span>
                      <span className="person-name">{name}</span>{" "}
                      {own && <span className="small muted">{own}</span>}
                    </span>
                  </Link>
                </li>
              ))}
              {people !== null && people > answered.length && (
                <li className="small muted">
                  {m.clearance_coverage_others({ count: people - answered.length })}
                </li>
              )}
            </ul>
          )}
        </Card>
        <Card as="aside" fit="tight" aria-labelledby="asked">
          <h2 id="asked" className="room-below">
            {m.clearance_skills_where()}
          </h2>
          <Facts>
            <Fact name={m.clearance_skills_quizzes({ count: quizzes.length })}>
              {quizzes.join(", ")}
            </Fact>
            <Fact name={m.clearance_skills_points()}>
              {basisPoints === null ? m.clearance_skills_too_few() : percentText(basisPoints)}
            </Fact>
            <Fact name={m.clearance_skills_people()}>
              {people === null ? m.clearance_skills_under() : numberText(people)}
            </Fact>
          </Facts>
          <p className="small muted room-above">{m.clearance_skills_trainers_only()}</p>
        </Card>
      </div>
    </>
  );
}

function SkillTable({ skills, team }: Pick<SkillsView, "skills" | "team">) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead
          columns={[
            m.clearance_skills_objective(),
            m.clearance_skills_module(),
            m.clearance_skills_points(),
            { number: m.clearance_skills_people() },
          ]}
        />
        <tbody>
          {skills.map(({ objective, words, module, people, basisPoints }) => (
            <tr key={objective}>
              <th scope="row">
                <Link to={skillsPath({ team, skill: objective })}>{words}</Link>
              </th>
              <td data-label={m.clearance_skills_module()}>{module}</td>
              <td data-label={m.clearance_skills_points()}>
                {basisPoints === null ? (
                  <span className="muted">{m.clearance_skills_too_few()}</span>
                ) : (
                  <span className="skill">
                    <span className="numbers">{percentText(basisPoints)}</span>
                    <Bar value={basisPoints} max={10_000} label={percentText(basisPoints)} />
                  </span>
                )}
              </td>
              <td data-label={m.clearance_skills_people()} className="number">
                {people === null ? m.clearance_skills_under() : numberText(people)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
