import { gunzipSync } from "node:zlib";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { didDocument } from "~/gate/rules/credentials/did";
import {
  showOwnShares,
  sharePeriod,
  stopSharing,
} from "~/gate/services/credentials/sharing/own.server";
import { sharedAt } from "~/gate/services/credentials/sharing/shared.server";
import { statusList } from "~/gate/services/credentials/sharing/status-list.server";
import { issueJwt, issueLinked } from "~/gate/services/credentials/signing/issue.server";
import { publicKeys, retireKeys } from "~/gate/services/credentials/signing/keys.server";
import { PLACES, type Purpose } from "~/gate/rules/credentials/status-list";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { createSealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";
import { aTeam, inDays, type Enrolled } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { verifiedJwt, verifiedLinked } from "../../support/clearance/credentials/verifiers";
import { eachEngine } from "../../support/harness/engines";
import { decideSuspension } from "../../support/own-forms";

const ORIGIN = "https://train.example";
const sealing = createSealing("a secret for tests, long enough for anyone", "credentials");

async function shares(store: Store, actor: Enrolled, now = inDays(1)) {
  const { enrolmentId } = actor;
  return (await showOwnShares({ store, actor, now, enrolmentId, sealing })).shares;
}

async function share(store: Store, actor: Enrolled, now = inDays(1)): Promise<string> {
  const { enrolmentId } = actor;
  await sharePeriod({ store, actor, now, enrolmentId, sealing });
  return (await shares(store, actor, now))[0]!.path!.replace("/verify/", "");
}

function issuing(store: Store, address: string, now = inDays(1)) {
  const agency = "Northlight Agency";
  return { store, sealing, origin: ORIGIN, agency, language: "en" as const, address, now };
}

async function didOfStore(store: Store) {
  return didDocument(ORIGIN, await publicKeys(store));
}

interface Entry {
  statusListIndex: string;
  statusListCredential: string;
}

/** The bit of a credential in a list, read by hand: libraries only say that the list is signed. */
async function bit(store: Store, credential: object, purpose: Purpose, now: Date) {
  const entry = (credential as { credentialStatus: Entry }).credentialStatus;
  const list = Number(/status\/(\d+)-suspension$/.exec(entry.statusListCredential)![1]);
  const signed = await statusList({ store, sealing, origin: ORIGIN, now, list, purpose });
  const checked = await verifiedLinked(signed!, { did: await didOfStore(store), now });
  expect(checked).toMatchObject({ bazaar: true, dcc: true });
  const { encodedList } = (signed as { credentialSubject: { encodedList: string } })
    .credentialSubject;
  expect(encodedList[0]).toBe("u");
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
  expect(bytes).toHaveLength(PLACES / 8);
  const place = Number(entry.statusListIndex);
  return (bytes[place >> 3]! >> (7 - (place & 7))) & 1;
}

async function says(store: Store, address: string, now: Date) {
  return (await sharedAt(store, { address, now }))?.answer.says;
}

eachEngine("a shared clearance", (open) => {
  test("is accepted by programs of others, and refused after one changed byte or with another key", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const address = await share(store, maya);
    expect(Buffer.from(address, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    const now = inDays(1);
    const did = await didOfStore(store);

    const credential = (await issueLinked(issuing(store, address)))!;
    const good = await verifiedLinked(credential, { did, now });
    expect(good).toMatchObject({ bazaar: true, dcc: true });
    const text = JSON.stringify(credential);
    const flipped = JSON.parse(text.replace("Maya Okafor", "Maya Okafos")) as object;
    expect(JSON.stringify(flipped)).not.toBe(text);
    const bad = { bazaar: false, dcc: false };
    expect(await verifiedLinked(flipped, { did, now })).toMatchObject(bad);

    const jwt = (await issueJwt(issuing(store, address)))!;
    expect(await verifiedJwt(jwt, { did, now })).toEqual({ jose: true, didJwt: true });
    const [head, body, signature] = jwt.split(".");
    const middle = Math.floor(body!.length / 2);
    const other = body![middle] === "A" ? "B" : "A";
    const bent = `${head}.${body!.slice(0, middle)}${other}${body!.slice(middle + 1)}.${signature}`;
    expect(await verifiedJwt(bent, { did, now })).toEqual({ jose: false, didJwt: false });

    const methods = didDocument(ORIGIN, [
      { publicKey: "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2" },
    ]).verificationMethod.map((method, index) => ({
      ...method,
      id: did.verificationMethod[index]!.id,
    }));
    const wrong = { ...did, verificationMethod: methods };
    expect(await verifiedLinked(credential, { did: wrong, now })).toMatchObject(bad);
    expect(await verifiedJwt(jwt, { did: wrong, now })).toEqual({ jose: false, didJwt: false });
  });

  test("still verifies after the key was rotated, and what is issued then names the new one", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const address = await share(store, maya);
    const now = inDays(1);
    const before = (await issueLinked(issuing(store, address)))!;
    const jwtBefore = (await issueJwt(issuing(store, address)))!;
    await retireKeys(store);
    const after = (await issueLinked(issuing(store, address)))!;
    const did = await didOfStore(store);
    for (const credential of [before, after])
      expect(await verifiedLinked(credential, { did, now })).toMatchObject({
        bazaar: true,
        dcc: true,
      });
    expect(await verifiedJwt(jwtBefore, { did, now })).toEqual({ jose: true, didJwt: true });
    const methodOf = (credential: object) =>
      (credential as { proof: { verificationMethod: string } }).proof.verificationMethod;
    expect(methodOf(after)).not.toBe(methodOf(before));
    const { credentialKey } = store.read.tables;
    const kept = await store.read.select().from(credentialKey);
    expect(kept.filter(({ sealedKey }) => sealedKey !== null)).toHaveLength(1);
  });

  test("is signed with a new key where the installation’s secret has changed", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const address = await share(store, maya);
    const now = inDays(1);
    const before = (await issueLinked(issuing(store, address)))!;
    const changed = createSealing("another secret, as long as the first", "credentials");
    const after = (await issueLinked({ ...issuing(store, address), sealing: changed }))!;
    const did = await didOfStore(store);
    for (const credential of [before, after])
      expect(await verifiedLinked(credential, { did, now })).toMatchObject({ bazaar: true });
    const { enrolmentId } = maya;
    const own = await showOwnShares({ store, actor: maya, now, enrolmentId, sealing: changed });
    expect(own.shares).toMatchObject([{ path: null }]);
  });

  test("is refused during a pause, and holds again after it", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const address = await share(store, maya);
    const credential = (await issueLinked(issuing(store, address)))!;
    expect(await bit(store, credential, "suspension", inDays(1))).toBe(0);
    expect(await bit(store, credential, "revocation", inDays(1))).toBe(0);
    expect(await says(store, address, inDays(1))).toBe("yes");

    const decision = { store, actor: team.priya, personId: maya.personId };
    const reason = "A complaint.";
    await decideSuspension({ ...decision, now: inDays(2), action: "suspend", reason });
    expect(await says(store, address, inDays(2, 1))).toBe("paused");
    expect(await bit(store, credential, "suspension", inDays(2, 1))).toBe(1);
    expect(await bit(store, credential, "revocation", inDays(2, 1))).toBe(0);

    await decideSuspension({ ...decision, now: inDays(3), action: "reinstate", reason });
    expect(await says(store, address, inDays(3, 1))).toBe("yes");
    expect(await bit(store, credential, "suspension", inDays(3, 1))).toBe(0);
  });

  test("is over for good after a revocation", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const address = await share(store, maya);
    const credential = (await issueLinked(issuing(store, address)))!;
    const { personId } = maya;
    const reason = "A complaint.";
    const decided = { store, actor: team.priya, now: inDays(2), personId, reason };
    await decideSuspension({ ...decided, action: "revoke" });
    expect(await says(store, address, inDays(3))).toBe("ended");
    expect(await bit(store, credential, "suspension", inDays(3))).toBe(1);
    expect(await bit(store, credential, "revocation", inDays(3))).toBe(1);
    const { enrolmentId } = maya;
    const own = await showOwnShares({ store, actor: maya, now: inDays(3), enrolmentId, sealing });
    expect(own.canShare).toBe(false);
  });

  test("ends with its period, and is gone once its holder has left", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const address = await share(store, maya);
    const jwt = (await issueJwt(issuing(store, address)))!;
    const did = await didOfStore(store);
    const late = new Date(decodeJwt(jwt).exp! * 1000 + 60_000);
    expect(await says(store, address, late)).toBe("ended");
    expect(await verifiedJwt(jwt, { did, now: late })).toMatchObject({ jose: false });
    const credential = (await issueLinked(issuing(store, address)))!;
    await leaveCompany({ store, actor: team.priya, now: inDays(4), personId: maya.personId });
    expect(await sharedAt(store, { address, now: inDays(5) })).toBeNull();
    expect(await bit(store, credential, "suspension", inDays(5))).toBe(1);
  });

  test("is gone once its holder ends it or is erased, and revoked wherever it is checked", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const first = await share(store, maya);
    const credential = (await issueLinked(issuing(store, first)))!;
    expect(await share(store, maya, inDays(1, 1))).toBe(first);
    const [{ clearanceId } = { clearanceId: "" }] = await shares(store, maya);
    await stopSharing({ store, actor: maya, now: inDays(2), clearanceId });
    await stopSharing({ store, actor: maya, now: inDays(2), clearanceId });
    expect(await sharedAt(store, { address: first, now: inDays(2) })).toBeNull();
    expect(await issueJwt(issuing(store, first, inDays(2)))).toBeNull();
    expect(await bit(store, credential, "revocation", inDays(2))).toBe(1);
    expect(await bit(store, credential, "suspension", inDays(2))).toBe(1);

    const second = await share(store, maya, inDays(3));
    expect(second).not.toBe(first);
    const again = (await issueLinked(issuing(store, second, inDays(3))))!;
    expect(await bit(store, again, "revocation", inDays(3))).toBe(0);
    await leaveCompany({ store, actor: team.priya, now: inDays(4), personId: maya.personId });
    const erased = { store, company: team.company, personId: maya.personId, reason: "Asked for." };
    expect(await erasePerson({ ...erased, now: inDays(5) })).toEqual({ ok: true });
    expect(await sharedAt(store, { address: second, now: inDays(6) })).toBeNull();
    expect(await bit(store, again, "revocation", inDays(6))).toBe(1);
  });

  test("is nobody else’s to share, to see or to end", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const omar = await cleared(store, team, "Omar Haddad");
    const address = await share(store, maya);
    const now = inDays(1);
    const { enrolmentId } = maya;
    const asked = { store, actor: omar, now, enrolmentId, sealing };
    await expect(showOwnShares(asked)).rejects.toThrow();
    await expect(sharePeriod(asked)).rejects.toThrow();
    const [{ clearanceId } = { clearanceId: "" }] = await shares(store, maya);
    await stopSharing({ store, actor: omar, now, clearanceId });
    expect(await says(store, address, now)).toBe("yes");
    const { credentialShare } = store.read.tables;
    const rows = JSON.stringify(await store.read.select().from(credentialShare));
    expect(rows).not.toContain(address);
  });
});
