import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { counted, percentText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showSkills, type SkillsView } from "~/clearance/services/board/show-skills.server";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import { TableHead } from "~/kit/parts/records/table-head";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pill, Pills } from "~/kit/parts/records/pills";
import "./skills.css";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Skills · Firsthand" }];

/** `?team=Old+Town` is about one team. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const team = new URL(args.request.url).searchParams.get("team");
  return await showSkills({ store, actor, now, team });
});

export default function SkillsPage() {
  const { teams, team, people, skills } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Skills"
        lead="What our people answer well in quizzes, by what each question is about. The weakest first."
      />
      <Card fit="flush" aria-label="By objective">
        <div className="table-tools row flow">
          <Pills label="Whose skills">
            <Pill to="/clearance/skills" active={team === null}>
              Everybody
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
          <Empty title="No quiz has been taken yet" icon="book">
            <p>As soon as people hand in quizzes, you see here what goes well and what does not.</p>
          </Empty>
        ) : (
          <SkillTable skills={skills} />
        )}
        <p className="table-foot row flow between small muted">
          {counted(people, "person", "people")}; of each, the latest attempt at every quiz. Fewer
          than three with answers are too few to say.
        </p>
      </Card>
    </>
  );
}

function SkillTable({ skills }: Pick<SkillsView, "skills">) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead columns={["Objective", "Module", "Points earned", { number: "People" }]} />
        <tbody>
          {skills.map(({ objective, words, module, people, basisPoints }) => (
            <tr key={objective}>
              <th scope="row">{words}</th>
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
