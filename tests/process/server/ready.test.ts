import { renameSync } from "node:fs";
import { expect, test } from "vitest";
import { openSmallSite } from "../../support/small-site";
import { loader } from "~/process/pages/readyz";

test("a server whose data folder takes nothing any more is not ready, and is again when it does", async () => {
  const site = await openSmallSite({ readyz: { loader } });
  const asked = async () => {
    const answer = await fetch(`${site.address}/readyz`);
    return [answer.status, (await answer.text()).trim()];
  };
  const alive = async () => (await fetch(`${site.address}/healthz`)).status;
  expect(await asked()).toEqual([200, "ok"]);

  const { folder } = site;
  renameSync(folder, `${folder}-away`);
  expect(await asked()).toEqual([503, "the data folder cannot be written to"]);
  expect(await alive(), "it runs, and starting it again would mend nothing").toBe(200);

  renameSync(`${folder}-away`, folder);
  expect(await asked()).toEqual([200, "ok"]);
  await site.close();
});
