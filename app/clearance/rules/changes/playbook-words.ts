import type { Impact } from "~/curriculum/rules/kinds";
import { counted, plural } from "~/kit/text/amounts";
import { listed } from "~/kit/text/formats";
import type { RevisionConsequences } from "./revision-consequences";
import { placesText } from "./revision-words";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";

/** What publishing a playbook with an impact does, in a sentence or two. */
export function playbookConsequence(
  impact: Impact,
  { people, cleared, relearns, waiting, paused }: RevisionConsequences,
): string {
  switch (impact) {
    case "wording":
      return "Nobody is told. Lessons read as the playbook does from then on.";
    case "notice":
      if (people === 0) return "Nobody is in training or cleared, so nobody is asked to look.";
      return `${counted(people, "person", "people")} ${plural(people, "gets", "get")} a 1-minute “what changed”, ${cleared === 0 ? "none" : cleared} of them cleared. Clearance holds meanwhile.`;
    case "relearn":
      if (people === 0) return "Nobody has done what quotes it, so nothing is paused.";
      return [
        paused === 0
          ? "Pauses no clearance."
          : `Pauses ${counted(paused, "clearance")} after ${RELEARN_GRACE_DAYS} days, unless they learn it again by then.`,
        `Of ${counted(people, "person", "people")} who did what quotes it, ${cleared === 0 ? "none is" : counted(cleared, "is", "are")} cleared${cleared === 0 ? "" : `, and ${relearns === 0 ? "none has" : counted(relearns, "has", "have")} to learn it again`}.`,
        ...(waiting > 0 ? [placesText(waiting)] : []),
      ].join(" ");
    default:
      return impact satisfies never;
  }
}

/** What was published, for whom. */
export function playbookPublishedText(impact: Impact, people: number): string {
  if (impact === "wording" || people === 0) return "Published. Nobody is asked for anything.";
  return impact === "notice"
    ? `Published. ${counted(people, "person", "people")} will see what changed.`
    : `Published. ${counted(people, "person", "people")} will learn what quotes it again.`;
}

/** What follows where a channel is taken away. */
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
  if (cleared + training === 0) return `Nobody is cleared on ${name}, or on the way to it.`;
  const parts = [
    ...(cleared > 0
      ? [
          `${counted(cleared, "person", "people")} cleared on ${name} may not speak there any more${nowhere > 0 ? `, ${nowhere === cleared ? "and has no other channel" : `${nowhere} of them on no channel at all`}` : ""}`,
        ]
      : []),
    ...(training > 0
      ? [`${counted(training, "person", "people")} learning for it will not be cleared there`]
      : []),
  ];
  return `${listed(parts)}. It ends at once.`;
}
