import { expect, test } from "vitest";
import path from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { runRotation } from "~/process/admin/credentials-command";
import { publicKeys, signingKey } from "~/gate/services/credentials/signing/keys.server";
import { createSealing } from "~/people/services/sealing.server";
import { openStore } from "~db/open";
import { NOON } from "../support/makers";

test("ends the key that signs, and keeps it for what it signed", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-credentials-"));
  const place = { file: path.join(folder, "firsthand.db") };
  const said: string[] = [];
  const run = () => runRotation({ place, write: (text) => void said.push(text) });
  try {
    expect(await run()).toBe(1);
    const sealing = createSealing("a secret for tests, long enough for anyone", "credentials");
    const store = await openStore(place);
    const before = await signingKey({ store, sealing, now: NOON });
    expect(await signingKey({ store, sealing, now: NOON })).toMatchObject({
      publicKey: before.publicKey,
    });
    expect(await run()).toBe(0);
    const after = await signingKey({ store, sealing, now: NOON });
    expect(after.publicKey).not.toBe(before.publicKey);
    expect(await publicKeys(store)).toContainEqual({ publicKey: before.publicKey });
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
