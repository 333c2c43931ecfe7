import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import type { PlaybookList } from "~/curriculum/rules/tree";
import { numberText } from "~/kit/text/amounts";
import { monthText } from "~/kit/text/formats";
import "./playbook-list.css";

/** One of the playbook’s lists: what is off limits, who to call, who does what, how we sound, where we are. */
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
  if (items.length === 0) return <p>{m.curriculum_playbook_nothing()}</p>;
  return (
    <dl className="playbook-list">
      {items.map(({ topic, say, ask }) => (
        <div key={topic}>
          <dt>{capital(topic)}</dt>
          <dd>
            <q>{say}</q>
          </dd>
          <dd className="muted small">{m.curriculum_playbook_ask({ ask })}</dd>
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
            {reply ? m.curriculum_playbook_answer_first() : m.curriculum_playbook_answer_not()}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const PARTY = {
  agency: m.curriculum_playbook_agency,
  shared: m.curriculum_playbook_shared,
  company: m.curriculum_playbook_company,
};

function Responsibilities({ items }: Items<"responsibilities">) {
  return (
    <dl className="playbook-list">
      {items.map(({ task, now, then, by }) => (
        <div key={task}>
          <dt>{task}</dt>
          <dd>
            {now === then
              ? m.curriculum_playbook_stays({ now: PARTY[now]() })
              : m.curriculum_playbook_passes({
                  now: PARTY[now](),
                  then: PARTY[then](),
                  month: monthText(by),
                })}
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
              <Icon name="check" />{" "}
              <span className="playbook-word">{m.curriculum_playbook_say()}</span> <q>{say}</q>
            </dd>
            <dd className="playbook-not">
              <Icon name="stop" />{" "}
              <span className="playbook-word">{m.curriculum_playbook_not()}</span> <q>{not}</q>
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
          <span className="muted small">
            {" "}
            {m.curriculum_playbook_limit({ limit: numberText(limit) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
