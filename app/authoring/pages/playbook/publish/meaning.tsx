import { Link } from "@remix-run/react";
import { goneChannelText } from "~/clearance/rules/changes/playbook-words";
import { counted, plural } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { previewPath } from "~/curriculum/rules/paths";

/** Fields that have to be filled in otherwise first. */
export function InFields({ count, edit }: { count: number; edit: string }) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={plural(count, "One thing to mend first", "# things to mend first")}>
      They stand at their fields. <Link to={edit}>Open the playbook</Link>
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

/** What follows where channels are taken away. */
export function GoneChannels({ gone }: GoneChannelsProps) {
  if (gone.length === 0) return null;
  return (
    <Card aria-labelledby="gone-title">
      <h2 id="gone-title">{plural(gone.length, "A channel goes", "Channels go")}</h2>
      <ul className="plain-list">
        {gone.map((channel) => (
          <li key={channel.key}>
            <b>{channel.name}</b>: {goneChannelText(channel)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface QuotingCardProps {
  quoting: readonly { path: string; title: string; kind: "lesson" | "quiz" }[];
  /** A trainer's company, whose words the lessons are shown in; null for a manager, who has no library. */
  companyKey: string | null;
}

/** The lessons and quizzes that will read otherwise. */
export function QuotingCard({ quoting, companyKey }: QuotingCardProps) {
  return (
    <Card aria-labelledby="quoting-title">
      <h2 id="quoting-title">Where it is quoted</h2>
      {quoting.length === 0 ? (
        <p className="muted">No lesson or quiz quotes what changed.</p>
      ) : (
        <>
          <p className="muted">
            {counted(
              quoting.length,
              "lesson or quiz will read otherwise:",
              "lessons and quizzes will read otherwise:",
            )}
          </p>
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
                  <span className="small muted">{kind === "quiz" ? "Quiz" : "Lesson"}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Card>
  );
}
