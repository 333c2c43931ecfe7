import { expect, test } from "vitest";
import { taughtModules, quotingActivities } from "~/authoring/rules/playbook/quotes";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";

const COPY = "companies/harbour-and-pine/modules/reply/angry.md";
const HASH = "0123456789ab";

/** What of the folder’s texts the bakery’s people have to read again when the channel for help changes. */
function asked(changes: Readonly<Record<string, string>>, company = "harbour-and-pine") {
  const { content, mistakes } = checkContent(aContentFolder(changes));
  expect(mistakes).toEqual([]);
  const { playbook } = content.companies[0]!;
  const after = { ...playbook, help: { ...playbook.help, channel: "#ask" } };
  return quotingActivities(taughtModules(content, company), playbook, after).map(
    ({ path }) => path,
  );
}

const quoting = LESSON.replace("$company.short", "$help.channel");
const own = (text: string) => text.replace("title:", `original: ${HASH}\ntitle:`);

test("a company’s people are asked by the texts that they are taught", () => {
  expect(asked({})).not.toContain("reply/angry");
  expect(asked({ "modules/reply/angry.md": quoting })).toContain("reply/angry");
  const silent = { "modules/reply/angry.md": quoting, [COPY]: own(LESSON) };
  expect(asked(silent)).not.toContain("reply/angry");
  expect(asked(silent, "another")).toContain("reply/angry");
  expect(asked({ [COPY]: own(quoting) })).toContain("reply/angry");
  expect(asked({ [COPY]: own(quoting) }, "another")).not.toContain("reply/angry");
});
