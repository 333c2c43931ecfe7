import type { Impact } from "~/curriculum/rules/kinds";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { RevisionConsequences } from "./revision-consequences";
import { lookersText, placesText } from "./revision-words";

/** What publishing a playbook with an impact does, in a few sentences. */
export function playbookConsequence(impact: Impact, consequences: RevisionConsequences): string {
  const { people, cleared, waiting, paused } = consequences;
  switch (impact) {
    case "wording":
      return m.clearance_playbook_changes_wording();
    case "notice":
      return people === 0
        ? m.clearance_playbook_changes_notice_none()
        : `${lookersText(people, cleared)} ${m.clearance_revisions_holds()}`;
    case "relearn":
      if (people === 0) return m.clearance_playbook_changes_relearn_none();
      return [
        pausesText(paused),
        quotedText(consequences),
        ...(waiting > 0 ? [placesText(waiting)] : []),
      ].join(" ");
    default:
      return impact satisfies never;
  }
}

function pausesText(paused: number): string {
  if (paused === 0) return m.clearance_revisions_pauses_none();
  const days = numberText(RELEARN_GRACE_DAYS);
  return m.clearance_playbook_changes_pauses({ count: paused, days });
}

/** Of the people who did what quotes it. */
function quotedText({
  people: count,
  cleared,
  relearns,
}: Pick<RevisionConsequences, "people" | "cleared" | "relearns">): string {
  const people = m.clearance_amounts_people({ count });
  if (cleared === 0) return m.clearance_playbook_changes_quoted_none({ people });
  if (relearns === cleared)
    return m.clearance_playbook_changes_quoted_all({ people, count: cleared });
  if (relearns === 0) return m.clearance_playbook_changes_quoted_nobody({ people, count: cleared });
  return m.clearance_playbook_changes_quoted_some({
    people,
    cleared: numberText(cleared),
    count: relearns,
  });
}

/** What was published, for whom. */
export function playbookPublishedText(impact: Impact, people: number): string {
  if (impact === "wording" || people === 0) return m.clearance_playbook_changes_published_nobody();
  return impact === "notice"
    ? m.clearance_revisions_published_notice({ count: people })
    : m.clearance_playbook_changes_published_relearn({ count: people });
}

/** What follows where a channel is removed. */
export function goneChannelText({
  name,
  cleared,
  nowhere,
  training,
}: {
  name: string;
  cleared: number;
  nowhere: number;
  training: number;
}): string {
  if (cleared + training === 0) return m.clearance_playbook_changes_channel_nobody({ name });
  return [
    ...(cleared > 0
      ? [m.clearance_playbook_changes_channel_cleared({ count: cleared, name })]
      : []),
    ...(nowhere > 0 ? [m.clearance_playbook_changes_channel_nowhere({ count: nowhere })] : []),
    ...(training > 0
      ? [m.clearance_playbook_changes_channel_training({ count: training, name })]
      : []),
  ].join(" ");
}
