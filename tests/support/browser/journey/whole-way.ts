import type { BrowserContextOptions } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AT_FIRST } from "~db/demo/practice/judgements";
import { settled } from "../../clearance/settled";
import { signPolicy } from "../learning";
import { judgeSamples } from "./calibrating";
import { deskOf, send, workShift, write, wordsOfMaya } from "./desk";
import { aJourney, type Journey } from "./journey";
import { approveTheRest, judge, takeFromQueue } from "./judging";
import { play } from "./scenarios";
import { expectCondition, findGood, logAndFindGood, logOne } from "./supervised";
import { theSet } from "./the-set";
import { finishLessons, sit } from "./training";

const SATURDAY = "reply/saturday-shift";
const MONDAY = "more/monday-triage";
/** The post that opens with one’s own account. */
const TRAP = "mostly-accessible";
const ALL_THREE = { acknowledges: 3, honest: 3, "next-step": 3, voice: 3, plain: 3 } as const;

/**
 * The whole way: an employee learns, practises, and is judged; two people sign her off, she is cleared under supervision and then
 * fully, it shows everywhere, and is suspended again.
 */
export function theWholeWay(how: {
  javaScript: boolean;
  viewport: NonNullable<BrowserContextOptions["viewport"]>;
}) {
  let journey: Journey;
  /** What Maya wrote to the post that opens with her own account, at the second try. */
  let approved = "";

  beforeAll(async () => {
    journey = await aJourney(how);
  });

  afterAll(() => journey.end());

  describe("learning", () => {
    test("Maya sees what is left, and answers a check-yourself", async () => {
      const { site, maya, looked } = journey;
      await maya.goto(`${site.origin}/learn`);
      await looked(maya);
      expect(await maya.getByText("3 of 6 steps", { exact: true }).count()).toBeGreaterThan(0);

      await maya.goto(`${site.origin}/learn/reply/angry-in-public`);
      const check = maya.locator("form:has(input[name='check'])").first();
      await check.getByText("Explain that the courier was late").click();
      await check.getByRole("button").first().click();
      await maya.getByText("Jo hears an excuse").waitFor();
    });

    test("Maya learns, fails once, waits, and passes", async () => {
      const { site, maya } = journey;
      const result = () => maya.getByRole("heading", { level: 1 }).textContent();
      await finishLessons(journey, "reply", [
        "angry-in-public",
        "moving-to-private",
        "praise-questions-trolls",
        "when-not-to-reply",
      ]);
      await sit(journey, "reply", false);
      expect(await result()).toContain("Not yet");

      await maya.goto(`${site.origin}/learn/reply/quiz`);
      expect(await maya.getByRole("button", { name: "Try again" }).count()).toBe(0);
      journey.wait(2);
      await sit(journey, "reply", true);
      expect(await result()).toContain("You passed");

      await finishLessons(journey, "tools", [
        "wrong-account",
        "access-taken-back",
        "drafts-and-schedules",
        "images-and-permission",
      ]);
      await sit(journey, "tools", true);
      expect(await result()).toContain("You passed");
    });
  });

  describe("the reply desk", () => {
    test("Maya calibrates: everything looks good to her, then she sees where it isn’t", async () => {
      const { maya, looked } = journey;
      await maya.goto(deskOf(journey, SATURDAY));
      await looked(maya);
      expect(await maya.getByRole("button", { name: "Start your shift" }).count()).toBe(0);
      await maya.getByRole("link", { name: "Judge the samples" }).click();
      await maya.getByRole("heading", { level: 1, name: "Calibration" }).waitFor();
      await judgeSamples(journey, SATURDAY, () => ({ scores: ALL_THREE, critical: [] }));
      await maya.getByRole("status").filter({ hasText: "Not calibrated yet" }).waitFor();
      expect(await maya.getByText(/^Missed: /).count()).toBe(2);
      await looked(maya);

      await maya.getByRole("link", { name: "Judge other replies" }).click();
      await maya.getByRole("button", { name: "See where I differ" }).waitFor();
      await judgeSamples(journey, SATURDAY, (key) => key);
      await maya.getByRole("status").filter({ hasText: "You’re calibrated" }).waitFor();
      await maya.getByRole("link", { name: "To the practice set" }).click();
      await maya.getByRole("button", { name: "Start your shift" }).waitFor();
    });

    test("Maya works a shift: she hands a reporter on, and sends a reply from her own account", async () => {
      const { maya, looked, javaScript } = journey;
      const first = AT_FIRST[TRAP]!;
      await workShift(journey, SATURDAY, {
        "monday-page": async (words) => {
          expect(words).toMatchObject({ decision: "escalate", to: "press" });
          await write(journey, words);
          if (javaScript) await maya.locator(".chip", { hasText: /^Saved$/ }).waitFor();
          else {
            await maya.getByRole("button", { name: "Save draft" }).click();
            await maya.getByRole("status").filter({ hasText: "Draft saved" }).waitFor();
          }
          await maya.reload();
          expect(await maya.getByLabel("The note you’d send").inputValue()).toBe(words.note);
          await looked(maya);
        },
        [TRAP]: async ({ decision }) => {
          expect(await maya.getByLabel("Posting as").inputValue()).toMatch(/^personal:/);
          await write(journey, { decision, text: `${first.text} Maya, Pier Street` });
          if (!javaScript) await maya.getByRole("button", { name: "Check", exact: true }).click();
          await maya.getByText("Wrong account.").waitFor();
          await looked(maya);
        },
      });
      await looked(maya);
      expect(await maya.getByText("6 of 6 decisions right").count()).toBeGreaterThan(0);
      await maya.goto(`${deskOf(journey, SATURDAY)}/monday-page`);
      await maya.getByRole("heading", { name: "Good call" }).waitFor();
    });

    test("Dana sends the reply from the wrong account back, with a comment on its words", async () => {
      const { dana, looked, site, maya } = journey;
      const { text, scores, critical, feedback } = AT_FIRST[TRAP]!;
      await takeFromQueue(journey, "Priti Desai", text);
      await dana.getByText("The name is hidden until you’ve judged it").waitFor();
      expect(await dana.locator("main").innerText()).not.toContain("Okafor");
      await looked(dana);
      await judge(journey, {
        scores,
        critical,
        comment: { words: "in my break", text: "A time she can count on." },
        feedback,
        verdict: "again",
      });
      await dana.getByRole("link", { name: "See that reply" }).click();
      await dana.getByText("By Maya Okafor").waitFor();

      await maya.goto(`${site.origin}/desk`);
      await looked(maya);
      await maya.getByRole("link", { name: /Another try.*Priti Desai/ }).click();
      await maya.waitForURL((url) => url.pathname.endsWith(TRAP));
      await maya.getByText("Read the name above the box before you send").waitFor();
      await maya.getByText("A time she can count on.").waitFor();
      expect(await maya.locator("mark", { hasText: "in my break" }).count()).toBeGreaterThan(0);
      await looked(maya);
    });

    test("Maya sends it from the company’s account, and Dana approves", async () => {
      const { site, maya, dana, looked } = journey;
      const post = (await theSet(site.store, SATURDAY)).posts.find(({ key }) => key === TRAP)!;
      const { account, text } = await wordsOfMaya(journey, post);
      approved = text!;
      await write(journey, { account, text });
      await send(journey);
      await maya.getByRole("status").filter({ hasText: "A trainer reads it next" }).waitFor();

      await takeFromQueue(journey, "Priti Desai", approved.slice(0, 40));
      await dana.getByText("Earlier tries").click();
      await dana.getByText("Try 1 · Another try").waitFor();
      await judge(journey, {
        scores: { ...ALL_THREE, voice: 2 },
        critical: [],
        feedback: "The same words, from the right account. That’s all it needed.",
        verdict: "approve",
      });
      await maya.reload();
      await maya.getByText("from the right account").waitFor();
      await looked(maya);

      expect(await approveTheRest(journey)).toBe(3);
      await maya.goto(deskOf(journey, SATURDAY));
      await maya.getByText("You can do another shift whenever you like.").waitFor();
    });

    test("Maya brings a scenario to a bad end and then to a good one", async () => {
      const { maya } = journey;
      await play(journey, "reply/late-cake", "bad");
      expect(await maya.getByText("What else you could have done").count()).toBe(0);
      await play(journey, "reply/late-cake", "good");
      await maya.getByText("What else you could have done").first().waitFor();
    });
  });

  describe("sign-off", () => {
    test("Maya signs the policy by typing her name", async () => {
      const { site, maya, looked } = journey;
      await maya.goto(`${site.origin}/learn/policy`);
      await looked(maya);
      await maya.getByLabel("Your name").fill("Mia Okafor");
      await maya.getByRole("button", { name: "Sign policy" }).click();
      await maya
        .getByText(/That isn’t the name recorded for you, Maya Okafor/)
        .first()
        .waitFor();
      expect(await maya.getByLabel("Your name").inputValue()).toBe("Mia Okafor");
      await signPolicy(maya, { origin: site.origin, name: "maya okafor" });
    });

    test("Dana says not yet, Maya asks again, Dana signs", async () => {
      const { site, maya, dana, looked } = journey;
      await dana.goto(`${site.origin}/studio`);
      await looked(dana);
      await dana
        .getByRole("link", { name: /Maya Okafor/ })
        .first()
        .click();
      await dana.waitForURL(/\/studio\/sign-offs\?who=/);
      await dana.locator(".waiting-ordinary > summary").click();
      await dana.locator("summary", { hasText: "To Priti Desai" }).click();
      await dana.getByText(approved.slice(0, 40)).waitFor();
      await looked(dana);
      await dana.goto(`${site.origin}/studio/companies/harbour-and-pine?q=maya`);
      await dana.getByRole("link", { name: "Maya Okafor" }).first().click();
      await dana.getByRole("heading", { level: 1, name: "Maya Okafor" }).waitFor();
      await looked(dana);
      await dana.getByRole("button", { name: "Not yet" }).click();
      await dana.locator("[aria-invalid=true]").first().waitFor();
      await dana.getByLabel("Your comment").fill("Read “Own it” once more.");
      await dana.getByRole("button", { name: "Not yet" }).click();
      await dana.locator("blockquote", { hasText: "Read “Own it” once more." }).first().waitFor();

      await settled(site);
      await maya.goto(`${site.origin}/learn`);
      await maya.getByText("Read “Own it” once more.").first().waitFor();
      const ready = maya.getByRole("button", { name: "Ask for sign-off again" }).first();
      await ready.click();
      await ready.waitFor({ state: "detached" });

      journey.wait(1);
      await dana.reload();
      await dana.getByLabel("Your comment").fill("Competent: she listens first.");
      await dana.getByRole("button", { name: "Competent" }).click();
      await dana
        .locator("blockquote", { hasText: "Competent: she listens first." })
        .first()
        .waitFor();
    });

    test("Priya authorises, and every page says cleared, under supervision", async () => {
      const { site, maya, priya, looked } = journey;
      await settled(site);
      await priya.goto(`${site.origin}/clearance/sign-offs`);
      await looked(priya);
      const waiting = priya.getByRole("navigation", { name: "People waiting" });
      await waiting.getByRole("link", { name: /Maya Okafor/ }).click();
      const card = priya.getByRole("article", { name: "Maya Okafor" });
      await card.getByRole("button", { name: "Authorise" }).click();
      await priya.waitForURL(/\/sign-offs\?signed=/);
      await priya.getByRole("status").filter({ hasText: "You authorised Maya" }).waitFor();
      await settled(site);

      await priya.goto(`${site.origin}/clearance?q=maya`);
      await looked(priya);
      const row = priya.getByRole("row", { name: /Maya Okafor/ });
      expect(await row.textContent()).toContain("2027");

      await maya.goto(`${site.origin}/learn/clearance`);
      await looked(maya);
      // Of the forum, which she may share on, another heading tells.
      const may = maya.getByRole("heading", { name: "You may reply", exact: true });
      expect(await may.count()).toBe(1);

      const csv = await priya.request.get(`${site.origin}/clearance/export.csv?q=maya`);
      expect(await csv.text()).toMatch(/Maya Okafor.*Reply: cleared.*Reply: cleared/);
      await expectCondition(journey, 0);
    });
  });

  describe("under supervision", () => {
    test("Maya logs ten live replies; Dana and a colleague find them good, and she is fully cleared", async () => {
      const { site, maya, dana, priya, looked } = journey;
      await logOne(journey, 1);
      await looked(maya);
      await findGood(dana, `${site.origin}/studio/live-replies`, 1);
      await looked(dana);
      await maya.reload();
      await maya.getByText("Short, and it says when.").waitFor();

      await priya.goto(`${site.origin}/clearance/live-replies`);
      await priya.getByPlaceholder("Find a colleague by name or address").fill("chandra");
      await priya.getByRole("button", { name: "Search" }).last().click();
      await priya.waitForURL(/q=chandra/);
      await priya.getByRole("button", { name: "Add reviewer Dev Chandra" }).click();
      await priya.getByRole("button", { name: "Remove Dev Chandra" }).waitFor();
      await looked(priya);
      await logOne(journey, 2);
      const dev = await journey.open("dev@harbourandpine.example");
      await findGood(dev, `${site.origin}/learn/live-replies/colleagues`, 2);
      await looked(dev);

      await logAndFindGood(journey, [3, 4, 5, 6, 7, 8, 9]);
      await expectCondition(journey, 9);
      await logOne(journey, 10);
      await findGood(dana, `${site.origin}/studio/live-replies`, 10);
      await expectCondition(journey, null);
      await maya.goto(`${site.origin}/learn/live-replies`);
      await maya.getByText("Your clearance is full.").waitFor();
      await looked(maya);
    });

    test("Maya triages Monday’s posts, which nothing asks of her, and describes the picture that goes out with one", async () => {
      const { maya } = journey;
      await workShift(journey, MONDAY, {
        "blue-door": async (words) => {
          await write(journey, { ...words, alt: "" });
          await maya.getByRole("button", { name: "Send", exact: true }).click();
          await maya.locator("[aria-invalid=true]").first().waitFor();
          expect(await maya.getByLabel("Your reply").inputValue()).toBe(words.text);
          await write(journey, { alt: words.alt! });
        },
      });
      expect(await approveTheRest(journey)).toBe(2);
    });

    test("Priya suspends, and all of them say paused, and why", async () => {
      const { site, maya, priya, looked } = journey;
      journey.wait(1);
      await priya.goto(`${site.origin}/clearance?q=maya`);
      await priya.getByRole("link", { name: "Maya Okafor" }).click();
      await priya.getByRole("heading", { level: 1, name: "Maya Okafor" }).waitFor();
      await looked(priya);
      const reason = "A customer’s address was shown in a reply.";
      await priya.getByRole("link", { name: /^Suspend/ }).click();
      await priya.getByLabel("Reason").first().fill(reason);
      await priya.getByRole("button", { name: "Suspend Maya" }).click();
      await priya.getByText("Maya is suspended").first().waitFor();

      await priya.goto(`${site.origin}/clearance?q=maya`);
      const row = priya.getByRole("row", { name: /Maya Okafor/ });
      expect(await row.getByText("Paused", { exact: true }).count()).toBe(3);
      expect(await row.textContent()).toContain(reason);

      for (const page of ["/learn", "/learn/clearance"]) {
        await maya.goto(site.origin + page);
        await maya.getByText(reason).first().waitFor();
        expect(await maya.getByText(/paused/i).count()).toBeGreaterThan(0);
      }
      const csv = await priya.request.get(`${site.origin}/clearance/export.csv?q=maya`);
      expect(await csv.text()).toMatch(/Maya Okafor.*paused.*A customer’s address/);
    });
  });
}
