import { m } from "~/kit/language/m";
import { ADDITION_GROUPS } from "~/clearance/rules/changes/addition-consequences";
import { GROUP_WORDS, REACH_WORDS, reachText } from "~/clearance/rules/changes/addition-words";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import { needsSecondYes } from "~/authoring/rules/second-yes";
import { inNameOrder } from "~/kit/text/name-order";
import type { AdditionConsequences } from "~/authoring/services/publish/count-additions.server";
import { Choices } from "./choices";
import "./fields.css";

interface ReachFieldsProps {
  additions: AdditionConsequences;
  /** How many people at several companies one author alone may ask something of. */
  above: number;
  /** What was chosen; by default, what touches the fewest people. */
  chosen: string | undefined;
  error?: string | undefined;
}

/** Who something new applies to, with how many people each choice touches, and on demand who they are. */
export function ReachFields({
  additions: { counts, people, elsewhere, asked },
  above,
  chosen = "starting" satisfies Reach,
  error,
}: ReachFieldsProps) {
  return (
    <Choices
      name="reach"
      legend={m.authoring_publish_reach()}
      of={REACHES.map((reach) => ({
        value: reach,
        words: REACH_WORDS[reach],
        consequence: reachText(reach, counts),
        secondYes: needsSecondYes(asked[reach], above) ? asked[reach] : null,
      }))}
      chosen={chosen}
      error={error}
    >
      {elsewhere && <Elsewhere />}
      {people.length > 0 && <Names people={people} />}
    </Choices>
  );
}

/** Said below numbers that only count the companies the trainer works with. */
export function Elsewhere() {
  return <p className="small muted">{m.authoring_publish_elsewhere()}</p>;
}

/** Who is touched, by where they stand. */
export function Names({ people }: Pick<AdditionConsequences, "people">) {
  const groups = ADDITION_GROUPS.map((group) => ({
    group,
    people: people
      .filter((one) => one.group === group)
      .toSorted((a, b) => inNameOrder(a.company, b.company) || inNameOrder(a.name, b.name)),
  }));
  return (
    <details className="publish-names">
      <summary>{m.authoring_publish_names()}</summary>
      {groups
        .filter(({ people: named }) => named.length > 0)
        .map(({ group, people: named }) => (
          <div key={group} className="room-above">
            <p className="small strong">{GROUP_WORDS[group]}</p>
            <ul className="small publish-names-list">
              {named.map(({ company, name }, index) => (
                <li key={index}>
                  {name} <span className="muted">· {company}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}
