import { pino } from "pino";
import { expect, test } from "vitest";
import { publishOrRefuse } from "~/process/content/read-or-refuse";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { onSqlite } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { aPictureFolder } from "../../support/images/pictures";

onSqlite("a start", (open) => {
  test("goes on where folder and studio disagree, and the log names the file in words", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const changes = new Map([[ANGRY, LESSON.replace("Hundreds may", "Thousands may")]]);
    await publishTexts({ store, by: dana, now: NOON, changes, made: new Map() });
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const { images } = aPictureFolder();
    const files = aContentFolder({ [ANGRY]: LESSON.replace("Hundreds may", "Dozens may") });
    for (const _ of [1, 2])
      await publishOrRefuse({ store, images, clock: () => NOON, log }, files, new Map());
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 40,
        file: `content/${ANGRY}`,
        msg: expect.stringContaining("Changed here and in the studio.") as string,
      },
    ]);
  });
});
