import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { counted, percentText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { addressBy } from "~/kit/http/address";
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

export const meta: MetaFunction = () => [{ title: "Skills · Firsthand" }];

/** What the address says: one team, and the objective that is looked into. */
const SKILLS_ADDRESS = addressBy(
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

export default function SkillsPage() {
  const { teams, team, people, skills, one } = useLoaderData<typeof loader>();
  if (one) return <OneSkill one={one} team={team} />;
  return (
    <>
      <PageHead
        title="Skills"
        lead="What your people answer well in quizzes, by what each question is about. Weakest first."
      />
      <Card fit="flush" aria-label="By objective">
        <div className="table-tools row flow">
          <Pills label="Whose skills">
            <Pill to="/clearance/skills" active={team === null}>
              Everyone
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
          <Empty title="No quiz results yet" icon="book">
            <p>Once people hand in quizzes, you see here what goes well and what doesn’t.</p>
          </Empty>
        ) : (
          <SkillTable skills={skills} team={team} />
        )}
        <p className="table-foot row flow between small muted">
          {counted(people, "person", "people")}, with the latest attempt at every quiz. Scores show
          once three people have answered.
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
        back={{ to: `/clearance/skills${SKILLS_ADDRESS.write({ team })}`, label: "Skills" }}
        eyebrow={team ?? "Everyone"}
        title={words}
        lead={`Module “${module}”`}
      />
      <div className="columns">
        <Card fit="flush" aria-labelledby="answered">
          <h2 id="answered" className="table-title">
            People who have answered
          </h2>
          {answered === null ? (
            <Empty title="Not enough answers yet" icon="people">
              <p>Names show once three people have answered, so that no score is one person’s.</p>
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
            </ul>
          )}
        </Card>
        <Card as="aside" fit="tight" aria-labelledby="asked">
          <h2 id="asked" className="room-below">
            Where it’s asked
          </h2>
          <Facts>
            <Fact name={quizzes.length === 1 ? "Quiz" : "Quizzes"}>{quizzes.join(", ")}</Fact>
            <Fact name="Points earned">
              {basisPoints === null ? "Too few to say" : percentText(basisPoints)}
            </Fact>
            <Fact name="People">{people ?? "under 3"}</Fact>
          </Facts>
          <p className="small muted room-above">
            Only trainers see the questions, so that nobody learns the answers by heart.
          </p>
        </Card>
      </div>
    </>
  );
}

function SkillTable({ skills, team }: Pick<SkillsView, "skills" | "team">) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead columns={["Objective", "Module", "Points earned", { number: "People" }]} />
        <tbody>
          {skills.map(({ objective, words, module, people, basisPoints }) => (
            <tr key={objective}>
              <th scope="row">
                <Link to={`/clearance/skills${SKILLS_ADDRESS.write({ team, skill: objective })}`}>
                  {words}
                </Link>
              </th>
              <td data-label="Module">{module}</td>
              <td data-label="Points earned">
                {basisPoints === null ? (
                  <span className="muted">Too few to say</span>
                ) : (
                  <span className="skill">
                    <span className="numbers">{percentText(basisPoints)}</span>
                    <Bar value={basisPoints} max={10_000} label={percentText(basisPoints)} />
                  </span>
                )}
              </td>
              <td data-label="People" className="number">
                {people ?? "under 3"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
