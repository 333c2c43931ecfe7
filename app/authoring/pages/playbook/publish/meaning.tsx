import type { ActivityKind } from "~/curriculum/rules/kinds";
import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import { goneChannelText } from "~/clearance/rules/changes/playbook-words";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { previewPath } from "~/curriculum/rules/paths";

interface InFieldsProps {
  count: number;
  of: "playbook" | "policy" | "programme" | "law";
  /** Where its form is. */
  edit: string;
}

const WHERE = {
  playbook: m.authoring_playbook_fix_first_text,
  policy: m.authoring_policy_fix_first_text,
  programme: m.authoring_programme_fix_first_text,
  law: m.authoring_law_fix_first_text,
};

/** How many fields need fixing first. */
export function InFields({ count, of, edit }: InFieldsProps) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={m.authoring_playbook_fix_first({ count })}>
      <Rich of={WHERE[of].parts()} as={{ link: (words) => <Link to={edit}>{words}</Link> }} />
    </Notice>
  );
}

interface GoneChannelsProps {
  gone: readonly {
    key: string;
    name: string;
    cleared: number;
    nowhere: number;
    training: number;
  }[];
}

/** What happens when channels are removed. */
export function GoneChannels({ gone }: GoneChannelsProps) {
  if (gone.length === 0) return null;
  return (
    <Card aria-labelledby="gone-title">
      <h2 id="gone-title">{m.authoring_playbook_channels_gone({ count: gone.length })}</h2>
      <ul className="plain-list">
        {gone.map((channel) => (
          <li key={channel.key}>
            <Rich
              of={m.authoring_playbook_channel_gone.parts({
                channel: channel.name,
                consequence: goneChannelText(channel),
              })}
              as={{ b: (words) => <b>{words}</b> }}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface QuotingCardProps {
  quoting: readonly { path: string; title: string; kind: ActivityKind }[];
  /** A trainer's company, whose words the lessons are shown in; null for a manager, who has no library. */
  companyKey: string | null;
}

/** The lessons and quizzes that will read differently. */
export function QuotingCard({ quoting, companyKey }: QuotingCardProps) {
  return (
    <Card aria-labelledby="quoting-title">
      <h2 id="quoting-title">{m.authoring_playbook_quoted()}</h2>
      {quoting.length === 0 ? (
        <p className="muted">{m.authoring_playbook_quoted_nowhere()}</p>
      ) : (
        <>
          <p className="muted">{m.authoring_playbook_quoted_in({ count: quoting.length })}</p>
          <ul className="plain-list targets">
            {quoting.map(({ path, title, kind }) => {
              const [module = "", key = ""] = path.split("/");
              return (
                <li key={path}>
                  {companyKey === null ? (
                    title
                  ) : (
                    <Link to={previewPath(module, key, companyKey)}>{title}</Link>
                  )}{" "}
                  <span className="small muted">{kindWords(kind, null)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Card>
  );
}
