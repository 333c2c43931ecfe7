import { Icon } from "~/kit/parts/icon";
import type { PlaybookList } from "~/curriculum/rules/tree";
import "./playbook-list.css";

/** One of the playbook’s lists: what is off limits, whom to call, who does what, how we sound, where we are. */
export function PlaybookListView({ list }: { list: PlaybookList }) {
  switch (list.type) {
    case "off-limits":
      return <OffLimits items={list.items} />;
    case "escalation":
      return <Escalation items={list.items} />;
    case "responsibilities":
      return <Responsibilities items={list.items} />;
    case "voice":
      return <Voice summary={list.summary} principles={list.principles} />;
    case "channels":
      return <Channels items={list.items} />;
    default:
      return list satisfies never;
  }
}

type Items<Type extends PlaybookList["type"]> =
  Extract<PlaybookList, { type: Type }> extends { items: infer List } ? { items: List } : never;

function OffLimits({ items }: Items<"off-limits">) {
  if (items.length === 0) return <p>Nothing is on the list at the moment.</p>;
  return (
    <dl className="playbook-list">
      {items.map(({ topic, say, ask }) => (
        <div key={topic}>
          <dt>{capital(topic)}</dt>
          <dd>
            <q>{say}</q>
          </dd>
          <dd className="muted small">Ask: {ask}</dd>
        </div>
      ))}
    </dl>
  );
}

function Escalation({ items }: Items<"escalation">) {
  return (
    <dl className="playbook-list">
      {items.map(({ key, when, who, how, reply }) => (
        <div key={key}>
          <dt>{when}</dt>
          <dd>
            <b>{capital(who)}</b>, {how}
          </dd>
          <dd className="small">
            <Icon name={reply ? "check" : "stop"} />
            {reply ? "You may answer first" : "Do not answer first"}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const PARTY = { agency: "The agency", shared: "Both of us", company: "We do" } as const;
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

function Responsibilities({ items }: Items<"responsibilities">) {
  return (
    <dl className="playbook-list">
      {items.map(({ task, now, then, by }) => (
        <div key={task}>
          <dt>{task}</dt>
          <dd>
            {PARTY[now]} now
            {now === then
              ? ", and it stays so"
              : `; ${PARTY[then].toLowerCase()} by ${MONTH.format(new Date(`${by}-01T00:00:00Z`))}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Voice({ summary, principles }: Omit<Extract<PlaybookList, { type: "voice" }>, "type">) {
  return (
    <div>
      <p>{summary}</p>
      <dl className="playbook-list">
        {principles.map(({ name, say, not }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="playbook-say">
              <Icon name="check" /> <span className="playbook-word">Say:</span> <q>{say}</q>
            </dd>
            <dd className="playbook-not">
              <Icon name="stop" /> <span className="playbook-word">Not:</span> <q>{not}</q>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Channels({ items }: Items<"channels">) {
  return (
    <ul className="playbook-channels">
      {items.map(({ key, name, handle, limit }) => (
        <li key={key}>
          <b>{name}</b> {handle}
          <span className="muted small"> · up to {limit.toLocaleString("en-GB")} characters</span>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
