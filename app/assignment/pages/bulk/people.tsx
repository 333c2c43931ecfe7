import type { Done, Skipped } from "~/assignment/rules/plans";
import { DID, SKIPPED, WILL } from "~/assignment/rules/assignment-words";
import { m } from "~/kit/language/m";
import type { DoneFor } from "~/assignment/services/bulk/bulk-result.server";
import type { PersonPlan } from "~/assignment/services/bulk/show-bulk.server";
import { Icon, type IconName } from "~/kit/parts/icon";

/** More names than these stand behind a word, so that what follows is not lost. */
const MOST_OPEN = 60;

interface Group {
  key: string;
  icon: IconName;
  title: string;
  names: string[];
}

/** Who is concerned and who is not, by what happens to them, each by name. `done` is what has happened already. */
export function BulkPeople({
  people,
  done,
}: {
  people: readonly PersonPlan[];
  done?: readonly DoneFor[];
}) {
  return (
    <>
      {groupsOf(people, done).map(({ key, icon, title, names }) => (
        <section key={key} className="plan-group part">
          <h3>
            <Icon name={icon} />
            {title}
          </h3>
          {names.length > MOST_OPEN ? (
            <details>
              <summary>{m.assignment_bulk_names({ count: names.length })}</summary>
              <Names names={names} />
            </details>
          ) : (
            <Names names={names} />
          )}
        </section>
      ))}
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="plan-names plain-list">
      {names.map((name, index) => (
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
}

/** First what happens, then what does not, each in the order in which it comes up. */
function groupsOf(people: readonly PersonPlan[], done: readonly DoneFor[] | undefined): Group[] {
  const deeds = new Map<Done, string[]>();
  const skipped = new Map<Skipped | null, string[]>();
  const add = <Key,>(to: Map<Key, string[]>, key: Key, name: string) => {
    const names = to.get(key);
    if (names) names.push(name);
    else to.set(key, [name]);
  };
  for (const { does, name } of done ?? []) add(deeds, does, name);
  const changed = new Set(done?.map(({ id }) => id));
  for (const { id, name, plan } of people) {
    if (changed.has(id)) continue;
    if (plan?.ok && !done) add(deeds, plan.does, name);
    else add(skipped, plan && !plan.ok ? plan.because : null, name);
  }
  return [
    ...[...deeds].map(([does, names]) => ({
      key: does,
      icon: "check" as const,
      title: (done ? DID : WILL)[does]({ count: names.length }),
      names,
    })),
    ...[...skipped].map(([because, names]) => ({
      key: because ?? "chosen",
      icon: because ? ("dot" as const) : ("person" as const),
      title: because
        ? m.assignment_outcomes_skipped({ count: names.length, why: SKIPPED[because]() })
        : (done ? m.assignment_outcomes_unchanged : m.assignment_outcomes_chosen)({
            count: names.length,
          }),
      names,
    })),
  ];
}
