import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import type { Trainer } from "~/people/rules/actor";
import { savePlaybook } from "~/authoring/services/playbook/save-playbook.server";
import { savePolicy } from "~/authoring/services/policy/save-policy.server";
import { showPolicyEditor } from "~/authoring/services/policy/show-policy-editor.server";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { PEOPLE } from "../harness/site";

/** A draft of Tidewater's playbook: another rule to sign by, and a channel taken away. */
export async function givePlaybook(store: Store) {
  const [file] = await currentTexts(store.read, ["companies/tidewater/playbook.yaml"]);
  const form = readPlaybookForm(file!.text)!;
  await savePlaybook({
    ...(await danasDoor(store)),
    form: {
      ...form,
      signature: { ...form.signature, rule: "a first name and the ship" },
      channels: form.channels.slice(0, -1),
    },
    sequence: 0,
    baseNumber: file!.number,
    replace: false,
  });
}

/** A draft of Tidewater's policy: one more paragraph. */
export async function givePolicy(store: Store) {
  const door = await danasDoor(store);
  const { form, baseNumber } = await showPolicyEditor(door);
  const text = `${form!.text}\n\n## At night\n\nNobody answers after midnight.`;
  const sent = { form: { ...form!, text }, sequence: 0, baseNumber, replace: false };
  await savePolicy({ ...door, ...sent });
}

async function danasDoor(store: Store) {
  const { person } = store.read.tables;
  const people = await store.read.select().from(person);
  const dana = people.find(({ email }) => email === PEOPLE.trainer)!;
  const actor = { personId: dana.id, role: "trainer" } as Trainer;
  return { store, actor, now: DEMO_DAY, companyKey: "tidewater" };
}
