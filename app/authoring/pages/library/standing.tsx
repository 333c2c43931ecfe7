import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { FILE_STATE_WORDS, type FileState } from "~/authoring/rules/files/file-state";
import { listed } from "~/kit/text/listed";
import type { FileStanding } from "~/authoring/services/library/standing.server";
import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import { Time } from "~/kit/parts/time/time";
import "./module.css";

const LOOKS: Record<FileState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "warn", icon: "pen" },
  changed: { tone: "warn", icon: "pen" },
  asked: { tone: "info", icon: "people" },
  scheduled: { tone: "info", icon: "clock" },
  failed: { tone: "bad", icon: "alert" },
  published: { tone: "ok", icon: "check" },
  retired: { tone: "idle", icon: "pause" },
};

/** A file's state in a word, and how many problems it has. */
export function StandingChips({ standing: { state, problems } }: { standing: FileStanding }) {
  const { tone, icon } = LOOKS[state];
  return (
    <span className="row flow gap-2">
      <Chip tone={tone} icon={icon}>
        {FILE_STATE_WORDS[state]()}
      </Chip>
      {problems > 0 && (
        <Chip tone="bad" icon="alert">
          {m.authoring_library_issues({ count: problems })}
        </Chip>
      )}
    </span>
  );
}

/** Who wrote in a file last and when, and what becomes of its draft. */
export function LastEdited({ standing, now }: { standing: FileStanding; now: Date }) {
  const { state, editedBy, editedAt, publishAt, failure } = standing;
  const when = <Time at={editedAt} timeZone="UTC" style="relative" now={now} />;
  return (
    <>
      {editedAt.getTime() > 0 && (
        <>
          <Rich
            of={
              editedBy === null
                ? m.authoring_library_edited_folder.parts()
                : m.authoring_library_edited.parts({ name: editedBy })
            }
            as={{ time: () => when }}
          />
        </>
      )}
      {state === "scheduled" && publishAt && (
        <>
          {" · "}
          <Rich
            of={m.authoring_library_scheduled_for.parts()}
            as={{ time: () => <Time at={publishAt} timeZone="UTC" style="datetime" /> }}
          />
        </>
      )}
      {state === "failed" && <span className="library-failure block">{failure}</span>}
    </>
  );
}

export function usersText(names: readonly string[]): string {
  return names.length === 0
    ? m.authoring_library_used_by_nobody()
    : m.authoring_library_used_by({ companies: listed(names) });
}
