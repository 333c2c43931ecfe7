import { m } from "~/kit/language/m";
import { compareVersions } from "~/company/rules/policy/version";
import { checkTerms } from "~/curriculum/rules/content/check-terms";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import type { CompanyContent, PolicyContent } from "~/curriculum/rules/content/content";
import { readShape } from "~/kit/yaml/explain-issue";
import { KEY, type Files } from "~/curriculum/rules/content/files";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { hashOf } from "~/kit/text/hash";
import { isTranslation } from "~/authoring/rules/translations";
import { readCopies, type ObjectivesOf } from "./copies";
import { reporter, type Mistake, type Report } from "~/kit/yaml/mistakes";
import { policyGaps } from "~/company/rules/policy/gaps";
import { LANGUAGES, type Language } from "~/kit/language/language";
import { policyLanguage } from "~/company/rules/policy/language";
import { policyHash } from "~/company/rules/policy/hash";
import { PlaybookFile, PolicyHead } from "~/curriculum/rules/content/schemas";
import { knownVariables } from "~/curriculum/rules/markdoc/variables";
import { ESCALATION_KEYS } from "~/company/rules/kinds";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";

const VERSION = /^\d{4}\.\d{1,3}$/;

/** A company's folder: its playbook, its own copies of lessons, and every version of its policy. */
export function readCompany(
  key: string,
  files: Files,
  taught: {
    moduleKeys: readonly string[];
    programmeKeys: readonly string[];
    objectivesOf: ObjectivesOf;
  },
  mistakes: Mistake[],
): CompanyContent | null {
  const folder = `companies/${key}`;
  const report = reporter(mistakes, `${folder}/playbook.yaml`);
  if (!KEY.test(key)) report(1, m.authoring_files_folder_name());
  const text = files.get(`${folder}/playbook.yaml`);
  if (text === undefined) report(1, m.authoring_files_no_playbook());
  const file = text === undefined ? null : readYaml(text, report);
  const published = file && readShape(PlaybookFile, file, file.value, report);
  const lines = file ? checkPlaybook(file, report) : null;
  if (file) checkOverrides(file, taught, report);

  const policies: PolicyContent[] = [];
  for (const [path, source] of files) {
    if (!path.startsWith(`${folder}/policy/`) || !path.endsWith(".md")) continue;
    if (isTranslation(path)) continue;
    const version = path.slice(`${folder}/policy/`.length, -3);
    const policy = readPolicy(version, source, lines ?? ESCALATION_KEYS, reporter(mistakes, path));
    if (!policy) continue;
    const language = policyLanguage(policy.language, {
      company: published?.company.language,
      translated: LANGUAGES.filter((one) => files.has(path.replace(/\.md$/, `.${one}.md`))),
    });
    policies.push({ ...policy, language });
  }
  policies.sort((a, b) => compareVersions(a.version, b.version));
  const copies = readCopies(key, files, taught.objectivesOf, mistakes);
  if (!published) return null;
  const { impact = "wording", change = "", ...playbook } = published;
  return { key, hash: hashOf(playbook), impact, change, playbook, copies, policies };
}

/** Reports overrides of programmes that are not taught, and terms that cannot be. */
function checkOverrides(
  file: YamlFile,
  {
    moduleKeys,
    programmeKeys,
  }: { moduleKeys: readonly string[]; programmeKeys: readonly string[] },
  report: Report,
) {
  const overrides = (file.value as { programmes?: unknown } | null)?.programmes;
  if (typeof overrides !== "object" || overrides === null) return;
  for (const key of Object.keys(overrides)) {
    if (!programmeKeys.includes(key))
      report(file.lineOf(["programmes", key]), m.authoring_files_no_programme({ key }));
    checkTerms(file, ["programmes", key], { moduleKeys, whole: false }, report);
  }
}

/** Reports what a shape cannot tell, and returns the keys of the escalation lines. */
function checkPlaybook(file: YamlFile, report: Report): string[] {
  const raw = file.value as { channels?: unknown; escalation?: unknown } | null;
  if (file.has(["impact"]) && !file.has(["change"]))
    report(file.lineOf(["impact"]), m.authoring_files_no_change());
  if (Array.isArray(raw?.channels)) {
    const keys = raw.channels.map((channel) => (channel as { key?: unknown } | null)?.key);
    keys.forEach((channel, index) => {
      if (channel !== undefined && keys.indexOf(channel) < index)
        report(
          file.lineOf(["channels", index]),
          m.authoring_files_channel_twice({ key: String(channel) }),
        );
    });
  }
  if (typeof raw?.escalation !== "object" || !raw.escalation) return [...ESCALATION_KEYS];
  const given = Object.keys(raw.escalation);
  for (const needed of ESCALATION_KEYS)
    if (!given.includes(needed))
      report(file.lineOf(["escalation"]), m.authoring_files_no_escalation({ line: needed }));
  return [...new Set([...given, ...ESCALATION_KEYS])];
}

function readPolicy(
  fileName: string,
  text: string,
  escalationKeys: readonly string[],
  report: Report,
): (Omit<PolicyContent, "language"> & { language: Language | undefined }) | null {
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  checkText({
    source,
    place: "policy",
    known: knownVariables(escalationKeys),
    report: (line, message, at, how) => report(line + sourceLine - 1, message, at, how),
  });
  if (parted && source === "") report(sourceLine, m.authoring_files_policy_empty());
  for (const { gap, line } of policyGaps(source))
    report(sourceLine + line - 1, m.authoring_files_policy_gap({ gap }), [], { mild: true });
  if (!VERSION.test(fileName)) report(1, m.authoring_files_policy_name());
  const facts = head && readShape(PolicyHead, head, head.value, report);
  const written = head?.writtenAt(["version"]) ?? null;
  if (head && written !== null && written !== fileName)
    report(
      head.lineOf(["version"]),
      m.authoring_files_policy_version({ version: String(written), file: fileName }),
    );
  if (!facts) return null;
  const { title, graceDays, reacknowledge, change, language } = facts;
  const policy = { version: fileName, title, graceDays, reacknowledge, change, source };
  return { ...policy, language, hash: policyHash(policy) };
}
