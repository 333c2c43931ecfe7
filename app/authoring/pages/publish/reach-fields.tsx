import { ADDITION_GROUPS } from "~/clearance/rules/changes/addition-consequences";
import { GROUP_WORDS, REACH_WORDS, reachText } from "~/clearance/rules/changes/addition-words";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import { FieldSet, fieldId } from "~/kit/parts/forms/field";
import { inNameOrder } from "~/kit/text/name-order";
import type { AdditionConsequences } from "~/authoring/services/publish/count-additions.server";
import "./fields.css";

interface ReachFieldsProps {
  additions: AdditionConsequences;
  /** What was chosen; the least, where nothing was. */
  chosen: string | undefined;
  error?: string | undefined;
  legend?: string;
}

/** Whom something new applies to, with how many people each choice touches, and who they are for whoever wants to know. */
export function ReachFields({
  additions: { counts, people, elsewhere },
  chosen = "starting" satisfies Reach,
  error,
  legend = "Whom it applies to",
}: ReachFieldsProps) {
  return (
    <FieldSet legend={legend} id={fieldId("reach")} error={error}>
      <div className="stack">
        {REACHES.map((reach, index) => (
          <label key={reach} className="choice">
            <input
              type="radio"
              name="reach"
              value={reach}
              required
              defaultChecked={chosen === reach}
              {...(index === 0 ? { id: fieldId("reach") } : {})}
            />
            <span className="publish-choice-words">
              <b>{REACH_WORDS[reach]}</b>
              <span className="muted">{reachText(reach, counts)}</span>
            </span>
          </label>
        ))}
        {elsewhere && <Elsewhere />}
        {people.length > 0 && <Names people={people} />}
      </div>
    </FieldSet>
  );
}

/** The numbers above are of the companies that the trainer works with. */
export function Elsewhere() {
  return (
    <p className="small muted">
      It is taught in companies that you do not work with, too. Your choice holds there as well.
    </p>
  );
}

function Names({ people }: Pick<AdditionConsequences, "people">) {
  const groups = ADDITION_GROUPS.map((group) => ({
    group,
    people: people
      .filter((one) => one.group === group)
      .toSorted((a, b) => inNameOrder(a.company, b.company) || inNameOrder(a.name, b.name)),
  }));
  return (
    <details className="publish-names">
      <summary>Who they are</summary>
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
