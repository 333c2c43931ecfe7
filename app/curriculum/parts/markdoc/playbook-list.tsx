import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { languageTag, type Language } from "~/kit/language/language";
import type { PlaybookList } from "~/curriculum/rules/tree";
import { numberText } from "~/kit/text/amounts";
import { monthText } from "~/kit/text/formats";
import "./playbook-list.css";

/**
 * One of the playbook’s lists: what is off limits, who to call, who does what, how we sound, where we are. Our words are in the
 * reader’s language, whatever the lesson round them is in; what the playbook says is in its own.
 */
export function PlaybookListView({ list }: { list: PlaybookList }) {
  const lang = list.language;
  switch (list.type) {
    case "off-limits":
      return <OffLimits items={list.items} lang={lang} />;
    case "escalation":
      return <Escalation items={list.items} lang={lang} />;
    case "responsibilities":
      return <Responsibilities items={list.items} lang={lang} />;
    case "voice":
      return <Voice summary={list.summary} principles={list.principles} lang={lang} />;
    case "channels":
      return <Channels items={list.items} />;
    default:
      return list satisfies never;
  }
}

type Items<Type extends PlaybookList["type"]> =
  Extract<PlaybookList, { type: Type }> extends { items: infer List }
    ? { items: List; lang: Language | undefined }
    : never;

function OffLimits({ items, lang }: Items<"off-limits">) {
  if (items.length === 0) return <p lang={languageTag()}>{m.curriculum_playbook_nothing()}</p>;
  return (
    <dl className="playbook-list" lang={languageTag()}>
      {items.map(({ topic, say, ask }) => (
        <div key={topic}>
          <dt lang={lang}>{capital(topic)}</dt>
          <dd>
            <q lang={lang}>{say}</q>
          </dd>
          <dd className="muted small">{m.curriculum_playbook_ask({ ask })}</dd>
        </div>
      ))}
    </dl>
  );
}

function Escalation({ items, lang }: Items<"escalation">) {
  return (
    <dl className="playbook-list" lang={languageTag()}>
      {items.map(({ key, when, who, how, reply }) => (
        <div key={key}>
          <dt lang={lang}>{when}</dt>
          <dd lang={lang}>
            <b>{capital(who)}</b>, {how}
          </dd>
          <dd className={reply ? "small playbook-say" : "small playbook-not"}>
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

function Responsibilities({ items, lang }: Items<"responsibilities">) {
  return (
    <dl className="playbook-list" lang={languageTag()}>
      {items.map(({ task, now, then, by }) => (
        <div key={task}>
          <dt lang={lang}>{task}</dt>
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

function Voice({
  summary,
  principles,
  lang,
}: Pick<Extract<PlaybookList, { type: "voice" }>, "summary" | "principles"> & {
  lang: Language | undefined;
}) {
  return (
    <div>
      <p lang={lang}>{summary}</p>
      <dl className="playbook-list" lang={languageTag()}>
        {principles.map(({ name, say, not }) => (
          <div key={name}>
            <dt lang={lang}>{name}</dt>
            <dd className="playbook-say">
              <Icon name="check" />{" "}
              <span className="playbook-word">{m.curriculum_playbook_say()}</span>{" "}
              <q lang={lang}>{say}</q>
            </dd>
            <dd className="playbook-not">
              <Icon name="stop" />{" "}
              <span className="playbook-word">{m.curriculum_playbook_not()}</span>{" "}
              <q lang={lang}>{not}</q>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Channels({ items }: Pick<Items<"channels">, "items">) {
  return (
    <ul className="playbook-channels" lang={languageTag()}>
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
