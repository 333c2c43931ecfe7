import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";
import { drawn } from "../../support/images/pictures";

const MIB = 1024 * 1024;
let site: Site;
let dana: Visitor;
let png: Buffer;

beforeAll(async () => {
  site = await openSite();
  dana = await signedIn(site, PEOPLE.trainer);
  png = await drawn().png().toBuffer();
});

afterAll(() => site.stop());

function upload(
  visitor: Visitor,
  bytes: Buffer,
  { to = "/studio/images", name = "shop.png", type = "image/png", accept = "text/html" } = {},
) {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name, { type }));
  return visitor.send(to, {
    method: "POST",
    body,
    headers: { Origin: site.origin, Accept: accept },
  });
}

const asJson = { accept: "application/json" };

describe("uploading", () => {
  test("works by a plain form: the picture is there afterwards, once", async () => {
    const first = await upload(dana, png, { name: "The <shop>.png" });
    expect(first.status).toBe(303);
    const to = first.headers.get("location")!;
    const page = await (await dana.get(to)).text();
    expect(page).toContain("“The &lt;shop&gt;.png” is in the library");
    expect(page).toContain("Not used yet");
    const again = await upload(dana, png);
    const said = await (await dana.get(again.headers.get("location")!)).text();
    expect(said).toContain("The library already had this image");
    expect(said.match(/class="image-card\b/g)).toHaveLength(1);
  });

  test("works by a script that asks for JSON, at the page’s address and at its own", async () => {
    for (const to of ["/studio/images", "/studio/images/add"]) {
      const sent = await upload(dana, png, { to, ...asJson });
      expect(sent.status).toBe(200);
      const said = (await sent.json()) as { src: string };
      expect(said).toEqual({ ok: true, src: said.src, width: 300, height: 200 });
      expect((await dana.get(said.src)).status).toBe(200);
    }
  });

  test("what is no picture is refused in words, whatever it says it is", async () => {
    const svg = Buffer.from(
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    );
    const page = await upload(dana, svg);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("This is an SVG drawing");
    const json = await upload(dana, svg, asJson);
    expect(json.status).toBe(400);
    expect(await json.json()).toMatchObject({ ok: false, message: /SVG/ });
    const empty = await upload(dana, Buffer.alloc(0), asJson);
    expect(await empty.json()).toMatchObject({ ok: false, message: /Choose an image/ });
    // A picture is one under any name and type.
    const renamed = await upload(dana, png, { name: "a.exe", type: "text/html", ...asJson });
    expect(renamed.status).toBe(200);
  });

  test("what is no form of files is a 400", async () => {
    for (const type of ["application/json", "image/png"]) {
      const headers = { Origin: site.origin, "Content-Type": type };
      const sent = await dana.send("/studio/images/add", { method: "POST", body: "{}", headers });
      expect(sent.status).toBe(400);
    }
  });

  test("13 MB are refused with 413, in words, on the page, with its scripts and in JSON", async () => {
    const large = Buffer.concat([png, Buffer.alloc(13 * MIB)]);
    const page = await upload(dana, large);
    expect(page.status).toBe(413);
    expect(await page.text()).toContain("This is larger than the limit of 12 MB");
    const data = await upload(dana, large, { to: "/studio/images.data" });
    expect(data.status).toBe(413);
    expect(await data.text()).toContain("This is larger than the limit of 12 MB");
    const json = await upload(dana, large, asJson);
    expect(json.status).toBe(413);
    expect(await json.json()).toMatchObject({
      ok: false,
      message: /larger than the limit of 12 MB/,
    });
  });

  test("no other role may, and a stranger may not send as much as a picture", async () => {
    for (const email of [PEOPLE.employee, PEOPLE.manager, PEOPLE.admin]) {
      const visitor = await signedIn(site, email);
      expect((await upload(visitor, png, asJson)).status).toBe(403);
      expect((await upload(visitor, Buffer.alloc(MIB), asJson)).status).toBe(403);
    }
    const stranger = new Visitor(site);
    expect((await upload(stranger, png)).status).toBe(401);
    expect((await upload(stranger, Buffer.alloc(MIB))).status).toBe(401);
    const elsewhere = { method: "POST", headers: { Origin: "https://elsewhere.example" } };
    expect((await dana.send("/studio/images", elsewhere)).status).toBe(403);
  });

  test.each(["said", "chunked"])("100 MB (%s) are answered early, and not held", async (how) => {
    const before = process.memoryUsage();
    const { status, body, whenAnswered, most } = await send100(dana, how === "said");
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({
      ok: false,
      message: /larger than the limit of 12 MB/,
    });
    expect(whenAnswered).toBeLessThan(40 * MIB);
    expect(most - before.arrayBuffers - before.heapUsed).toBeLessThan(70 * MIB);
  });
});

/** Sends 100 MB as a form does; `most` is the most memory that buffers and objects took meanwhile, in this process, server included. */
async function send100(visitor: Visitor, said: boolean) {
  const { hostname, port } = new URL(site.origin);
  const head = Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
  );
  const piece = Buffer.alloc(MIB / 4);
  const size = head.byteLength + 100 * MIB;
  return new Promise<{ status: number; body: string; whenAnswered: number; most: number }>(
    (resolve, reject) => {
      let [written, whenAnswered, most] = [0, 0, 0];
      const answered: { status: number; body: string } = { status: 0, body: "" };
      const headers = {
        "Content-Type": "multipart/form-data; boundary=x",
        Accept: "application/json",
        Origin: site.origin,
        Cookie: visitor.cookie(),
        ...(said ? { "Content-Length": String(size) } : {}),
      };
      const path = "/studio/images";
      const sent = request({ hostname, port, path, method: "POST", headers }, (answer) => {
        whenAnswered = written;
        answered.status = answer.statusCode ?? 0;
        answer.setEncoding("utf8");
        answer.on("data", (text: string) => (answered.body += text));
        answer.on("end", () => resolve({ ...answered, whenAnswered, most }));
      });
      sent.on("error", reject);
      const more = () => {
        while (written < size) {
          const { arrayBuffers, heapUsed } = process.memoryUsage();
          most = Math.max(most, arrayBuffers + heapUsed);
          const next = written === 0 ? head : piece.subarray(0, size - written);
          written += next.byteLength;
          if (!sent.write(next)) return void sent.once("drain", more);
        }
        sent.end();
      };
      more();
    },
  );
}

describe("a picture", () => {
  let src: string;
  beforeAll(async () => {
    const sent = await upload(dana, await drawn({ colour: "#1c4f86" }).png().toBuffer(), asJson);
    ({ src } = (await sent.json()) as { src: string });
  });

  test("is served to everyone signed in, to be kept for good, and as nothing but a picture", async () => {
    for (const email of Object.values(PEOPLE)) {
      const answer = await (await signedIn(site, email)).get(src);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "private, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "content-disposition": "inline",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        etag: `"${src.slice(8, 72)}"`,
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
      expect(bytes.subarray(8, 12).toString()).toBe("WEBP");
    }
  });

  test("can be asked for without its bytes", async () => {
    const answer = await dana.send(src, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(0);
  });

  test("is not sent again to a browser that has it", async () => {
    const ask = (tag: string) => dana.send(src, { headers: { "If-None-Match": tag } });
    const etag = (await dana.get(src)).headers.get("etag")!;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await ask(tag);
      expect(answer.status).toBe(304);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(await answer.text()).toBe("");
    }
    expect((await ask('"other"')).status).toBe(200);
  });

  test("is not shown to strangers, and one that is not there is a 404 that nobody keeps", async () => {
    const stranger = await new Visitor(site).get(src);
    expect(stranger.status).toBe(302);
    expect(stranger.headers.get("cache-control")).toBe("no-store");
    const names = [
      "0".repeat(64) + ".webp",
      "a.webp",
      src.slice(8).toUpperCase(),
      "..%2f..%2fsecret",
    ];
    for (const name of names) {
      const answer = await dana.get(`/images/${name}`);
      expect(answer.status, name).toBe(404);
      expect(answer.headers.get("cache-control"), name).toBe("no-store");
    }
  });

  test("leaves the pages as careful as they were", async () => {
    const page = await dana.get("/studio/images");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self' 'nonce-");
  });
});
