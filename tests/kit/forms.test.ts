import { describe, expect, test } from "vitest";
import { z } from "zod";
import { badRequest, parseForm, parseFormData } from "~/kit/http/forms";
import { jsonOf } from "~/kit/http/json";

const Schema = z.object({
  name: z.string("Write your name.").trim().min(2, "Write your name."),
  channels: z.array(z.string()).min(1, "Choose at least one channel."),
  note: z.string().optional(),
});

function post(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request("http://local.test/", { method: "POST", body, headers });
}

describe("a form", () => {
  test("gives its values as the schema makes them, every value of a field that takes many", async () => {
    const body = new URLSearchParams("name= Maya &channels=instagram&channels=forum&other=1");
    const form = await parseForm(post(body), Schema);
    expect(form).toMatchObject({
      ok: true,
      value: { name: "Maya", channels: ["instagram", "forum"] },
    });
    expect(form.values).not.toHaveProperty("other");
  });

  test("keeps what was typed when something is wrong, with a message at each field", async () => {
    const body = new URLSearchParams({ name: " m ", note: "  two\nlines " });
    const form = await parseForm(post(body), Schema);
    if (form.ok) throw new Error("It should not pass.");
    expect(form.values).toEqual({ name: " m ", channels: [], note: "  two\nlines " });
    expect(form.errors).toEqual({
      name: "Write your name.",
      channels: "Choose at least one channel.",
    });
    const answer = badRequest(form);
    expect(answer.init?.status).toBe(400);
    expect(answer.data).toEqual({ values: form.values, errors: form.errors });
  });

  test("with a NUL, as a form or as JSON, is refused before anything of it is kept", async () => {
    for (const field of ["name", "other"])
      await expect(
        parseForm(post(new URLSearchParams({ [field]: "Ma\0ya" })), Schema),
      ).rejects.toMatchObject({ status: 400 });
    const json = (body: string) => jsonOf(post(body));
    for (const body of ['"a\\u0000"', '{"deep":["\\\\\\u0000"]}', '{"\\u0000":1}'])
      await expect(json(body), body).rejects.toThrow();
    expect(await json('"a backslash, then u0000: \\\\u0000"')).toBe(
      "a backslash, then u0000: \\u0000",
    );
  });

  test("says what is needed where a field did not come at all", () => {
    const plain = z.object({ day: z.string() });
    const form = parseFormData(new URLSearchParams(), plain);
    expect(form).toMatchObject({ ok: false, errors: { day: "This is needed." } });
  });

  test("may come as multipart; files are not read", async () => {
    const body = new FormData();
    body.set("name", "Maya");
    body.append("channels", "forum");
    body.set("note", new File(["x"], "x.txt"));
    const form = await parseForm(post(body), Schema);
    expect(form).toMatchObject({ ok: true, value: { name: "Maya", channels: ["forum"] } });
    expect(form.values).not.toHaveProperty("note");
  });

  test("of another kind, or broken, is a 400", async () => {
    const json = post("{}", { "Content-Type": "application/json" });
    await expect(parseForm(json, Schema)).rejects.toMatchObject({ status: 400 });
    const broken = post("--x", { "Content-Type": "multipart/form-data" });
    await expect(parseForm(broken, Schema)).rejects.toMatchObject({ status: 400 });
  });

  test("has no fields but those of its schema, whatever they are called", () => {
    const body = new URLSearchParams("__proto__=x&constructor=y&name=Maya&channels=a");
    const form = parseFormData(body, Schema);
    expect(form).toMatchObject({ ok: true });
    expect(Object.keys(form.values)).toEqual(["name", "channels"]);
  });
});
