import { ESCALATION_KEYS } from "~/company/rules/kinds";
import { SAMPLE_QUALITIES } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import type { Report } from "~/kit/yaml/mistakes";
import type { Path, YamlFile } from "~/kit/yaml/yaml-file";
import type { WrittenPost } from "./practice-file";

/** What the checks of a post can find, beside what those of its shape and its texts do. */
export type PostFound = {
  code:
    | "also-same"
    | "to-missing"
    | "to-idle"
    | "to-rare"
    | "writes-nothing"
    | "samples-few"
    | "sample-harmless"
    | "sample-harmful";
};

/** Reports what its shape cannot tell of a post, which stands at a path of its file. */
export function checkPost(post: WrittenPost, file: YamlFile, path: Path, report: Report) {
  const say = (steps: Path, code: PostFound["code"], message: string, mild?: true) =>
    report(file.lineOf([...path, ...steps]), message, [...path, ...steps], {
      found: { code } satisfies PostFound,
      ...(mild && { mild }),
    });
  checkExpected(post, say);
  const { asks, expect, samples } = post;
  if (asks !== "decision" && expect.decision !== "reply")
    say(["asks"], "writes-nothing", m.practice_content_writes_nothing({ asks }));
  else if (asks !== "decision") {
    const lacking = SAMPLE_QUALITIES.filter(
      (quality) => !samples.some((sample) => sample.quality === quality),
    );
    if (lacking.length > 0)
      say(["samples"], "samples-few", m.practice_content_samples({ lacking: listed(lacking) }));
  }
  for (const [at, { quality, critical }] of samples.entries()) {
    if (quality === "critical" && critical.length === 0)
      say(["samples", at], "sample-harmless", m.practice_content_no_critical());
    if (quality !== "critical" && critical.length > 0)
      say(["samples", at, "critical"], "sample-harmful", m.practice_content_critical({ quality }));
  }
}

function checkExpected(
  { expect: { decision, to, also } }: WrittenPost,
  say: (steps: Path, code: PostFound["code"], message: string, mild?: true) => void,
) {
  if (also.includes(decision) || new Set(also).size < also.length)
    say(["expect", "also"], "also-same", m.practice_content_also());
  const escalates = decision === "escalate" || also.includes("escalate");
  if (escalates && to === undefined)
    say(
      ["expect"],
      "to-missing",
      m.practice_content_no_to({ lines: listed(ESCALATION_KEYS, "or") }),
    );
  if (to === undefined) return;
  if (!escalates) say(["expect", "to"], "to-idle", m.practice_content_idle_to());
  else if (!ESCALATION_KEYS.some((line) => line === to))
    say(
      ["expect", "to"],
      "to-rare",
      m.practice_content_rare_to({ to, lines: listed(ESCALATION_KEYS) }),
      true,
    );
}
