import { describe, expect, test } from "vitest";
import { aReply, BAKERY, FERRIES, findingsOf, pointedAt } from "./a-reply";

describe("a promise", () => {
  test.each([
    ["I’ll look into it.", ["I’ll look"]],
    ["I’ll look into it. You’ll hear by six.", []],
    ["I’ll look into it and tell you by 5.", []],
    ["I’ll look into it. Lovely weather. It’s nearly six, by 18:00.", ["I’ll look"]],
    ["We’ll be in touch as soon as possible.", ["be in touch", "as soon as possible"]],
    ["Did nobody get back to you?", []],
    ["See you soon!", []],
    ["Nous allons vérifier ce qui s’est passé avec votre gâteau.", ["Nous allons vérifier"]],
  ])("needs a time: %j", (text, spans) => {
    expect(pointedAt("promise", aReply(text))).toEqual(spans);
  });
});

describe("blame", () => {
  test.each([
    ["You should have checked the box.", ["You should have"]],
    ["You should have had it on Friday.", []],
    ["It’s not your fault at all.", []],
    ["It’s your own fault, I’m afraid.", ["your own fault"]],
    ["That was our fault, and I’m sorry.", []],
    ["Dev forgot the label.", ["Dev forgot"]],
    ["I forgot the label.", []],
    ["It isn’t ours, that’s the driver’s fault.", ["driver’s fault"]],
  ])("in %j", (text, spans) => {
    expect(pointedAt("blame", aReply(text))).toEqual(spans);
  });

  test("says whose it is", () => {
    const said = (text: string) => findingsOf("blame", aReply(text))[0]?.message;
    expect(said("You should have checked the box.")).toContain("the person you’re writing to");
    expect(said("Dev forgot the label.")).toContain("somebody you work with");
  });
});

describe("a claim", () => {
  test.each([
    ["It’s good for your gut and carbon neutral.", ["good for your gut", "carbon neutral"]],
    ["I can’t call it healthy.", []],
    ["Is it healthy? I couldn’t say.", []],
    ["It’s biodegradable according to the mark on its base.", []],
    ["It’s compostable. The report is at https://example.com/report.", []],
    ["It’s at its best within two days, best before Friday.", []],
    ["All the best to you and the baby.", []],
  ])("in %j", (text, spans) => {
    expect(pointedAt("claim", aReply(text))).toEqual(spans);
  });
});

describe("shouting", () => {
  test.each([
    ["We are SO SORRY about this.", ["SO SORRY"]],
    ["BBC and RNLI were here, and the MV CURLEW.", []],
    ["THE OVEN IS BROKEN TODAY", ["THE OVEN IS BROKEN TODAY"]],
    ["What a week?!?! And the rain!!!", ["?!?!", "!!!"]],
    ["Really! No! Yes!!", []],
    ["ÜBERHAUPT NICHT WAHR, sagt der Bäcker, und das ist es.", ["ÜBERHAUPT NICHT WAHR"]],
    ["VANDAAG GEEN BROOD, het spijt ons, de oven is kapot.", ["VANDAAG GEEN BROOD"]],
  ])("in %j", (text, spans) => {
    expect(pointedAt("shouting", aReply(text))).toEqual(spans);
  });
});

describe("what is off limits", () => {
  test.each([
    ["The recall was only two trays.", ["The recall"]],
    ["I can’t talk about the recall here.", []],
    ["I can’t talk about the recall, but it was only one batch.", ["only one batch"]],
    ["The next batch of dough comes out at eleven.", []],
    ["I recall you, you had the fig tart.", []],
    [BAKERY.offLimits[1]!.say, []],
    ["Die Brownies sind nussfrei, das können Sie essen.", ["nussfrei"]],
    ["Mi hija es alérgica y lo come siempre en casa.", ["alérgica"]],
    ["Nos brioches sont sans gluten, vous pouvez en manger.", ["sans gluten"]],
  ])("in %j", (text, spans) => {
    expect(pointedAt("off-limits", aReply(text))).toEqual(spans);
  });

  test("is what this company’s playbook names", () => {
    const text = "The engine is fine and the bread has no gluten.";
    expect(pointedAt("off-limits", aReply(text))).toEqual(["no gluten"]);
    expect(pointedAt("off-limits", aReply(text, { playbook: FERRIES }))).toEqual(["engine"]);
  });

  test("is a topic that no list knows, by two of its words", () => {
    const offLimits = [
      { topic: "the rebranding with Brightwater Logistics", say: "", ask: "Priya" },
    ];
    const playbook = { ...BAKERY, offLimits };
    const found = (text: string) => pointedAt("off-limits", aReply(text, { playbook }));
    expect(found("The rebranding with Brightwater is on.")).toEqual([
      "rebranding with Brightwater",
    ]);
    expect(found("We sell to Brightwater Logistics on Fridays.")).toEqual([
      "Brightwater Logistics",
    ]);
    expect(found("Brightwater is a nice place to walk.")).toEqual([]);
  });

  describe("is what the playbook says people call it", () => {
    const playbook = {
      ...BAKERY,
      offLimits: [
        {
          topic: "the sale",
          say: "",
          ask: "Priya",
          words: ["Brightwater", "due diligence", "übernahm*", "売却"],
        },
      ],
    };
    test.each([
      ["Brightwater’s people were here today.", ["Brightwater"]],
      ["We’re in DUE DILIGENCE until May.", ["DUE DILIGENCE"]],
      ["They’re very diligent, and the rent is due.", []],
      ["Die Übernahme ist durch, das wissen alle hier.", ["Übernahme"]],
      ["Mi dispiace, Brightwater non ha ancora deciso nulla con noi.", ["Brightwater"]],
      ["店の売却は来月です", ["店の売却は来月です"]],
      ["I can’t talk about Brightwater.", []],
      ["I can’t say much, Brightwater signed on Friday.", ["Brightwater"]],
      ["Brightwater signed on Friday, I can’t tell you more.", ["Brightwater"]],
      ["About Brightwater, I can’t tell you anything.", []],
      ["Brightwater? I can’t say.", []],
    ])("%j", (text, spans) => {
      expect(pointedAt("off-limits", aReply(text, { playbook }))).toEqual(spans);
    });
  });

  test("is what says nothing alone and something together", () => {
    const found = (text: string) => pointedAt("off-limits", aReply(text, { playbook: FERRIES }));
    expect(found("A lady on the top deck this morning tripped, nothing more.")).toHaveLength(1);
    expect(found("A lady on the top deck waved at me this morning.")).toEqual([]);
    expect(found("Saturday? You can book the hotel.")).toHaveLength(1);
    expect(found("You can book the hotel by the pier.")).toEqual([]);
  });

  test("says what it is, and whom to ask", () => {
    expect(findingsOf("off-limits", aReply("The recall was nothing."))).toMatchObject([
      { severity: "critical", message: expect.stringMatching(/the Dock Road recall.*Priya Nair/) },
    ]);
  });
});

describe("a copy", () => {
  const earlier = [
    "Thank you for telling us about the burnt crust. I’ve spoken to the night shift and they’ve turned the oven down.",
  ];
  test.each([
    [earlier[0]!, 1],
    ["I’ve spoken to the night shift and they’ve turned the oven down.", 1],
    ["I’ve spoken to Dev, and the oven is down today.", 0],
    ["Thank you for telling us about it, Jo, it helps.", 0],
  ])("of an earlier reply: %j", (text, count) => {
    expect(pointedAt("copied", aReply(text, { earlier }))).toHaveLength(count);
  });

  test("of a sample is said to be one", () => {
    const [finding] = findingsOf("copied", aReply(earlier[0]!, { samples: earlier }));
    expect(finding?.message).toContain("sample");
  });

  test("of the playbook’s own words is none", () => {
    const { say } = BAKERY.offLimits[0]!;
    expect(pointedAt("copied", aReply(say, { earlier: [say] }))).toEqual([]);
  });
});

test("what depends on words says nothing of a language without lists", () => {
  const text =
    "Mi dispiace, il prodotto è allergico, non è colpa della panetteria e gli ingredienti sono 07700 900123!!!";
  const codes = ["off-limits", "promise", "blame", "claim"] as const;
  expect(codes.flatMap((code) => pointedAt(code, aReply(text)))).toEqual([]);
  expect(pointedAt("personal-data", aReply(text))).toEqual(["07700 900123"]);
  expect(pointedAt("shouting", aReply(text))).toEqual(["!!!"]);
});
