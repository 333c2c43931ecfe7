import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";

const address = "<b>{#email}maya@example.com</b>";

describe("a message with tags", () => {
  test("is drawn by its tags, and what is filled in stays text, whatever it looks like", () => {
    const drawn = renderToStaticMarkup(
      <p>
        <Rich
          of={m.people_code_lead_failed.parts({ address })}
          as={{ email: (words) => <strong>{words}</strong> }}
        />
      </p>,
    );
    expect(drawn).toBe(
      "<p>Our mail server isn’t answering, so no code is on its way to <strong>&lt;b&gt;{#email}maya@example.com&lt;/b&gt;</strong>.</p>",
    );
  });

  test("may have one without words, and tags of one name in each other", () => {
    const start = { type: "markup-start", name: "b" } as const;
    const end = { type: "markup-end", name: "b" } as const;
    const drawn = renderToStaticMarkup(
      <Rich
        of={[start, { type: "text", value: "a" }, start, { type: "text", value: "c" }, end, end]}
        as={{ b: (words) => <b>{words}</b> }}
      />,
    );
    expect(drawn).toBe("<b>a<b>c</b></b>");
    const since = renderToStaticMarkup(
      <Rich of={m.people_account_since.parts()} as={{ time: () => <time>noon</time> }} />,
    );
    expect(since).toBe("Signed in <time>noon</time>");
  });

  test("is plain text where it is asked for as text", () => {
    expect(m.people_code_demo()).toBe("In the demo, emails arrive on the demo’s mail page.");
  });
});

describe("the reader’s language", () => {
  test("is that of the person the work is for, in all that it awaits, and nobody else’s", async () => {
    const slowly = async () => {
      await Promise.resolve();
      return m.people_sign_in_title();
    };
    const [german, french] = await Promise.all([
      inLanguage("de", slowly),
      inLanguage("fr", slowly),
    ]);
    expect([german, french, await slowly()]).toEqual(["Anmelden", "Se connecter", "Sign in"]);
  });

  test("has plurals and numbers of its own", () => {
    const more = (count: number) => m.people_sign_in_demo_more({ count });
    expect([more(1), more(2), more(1240)]).toEqual(["One more", "2 more", "1,240 more"]);
    expect(inLanguage("de", () => [more(1), more(1240)])).toEqual([
      "Noch eine Person",
      "1.240 weitere Personen",
    ]);
    expect(inLanguage("fr", () => more(0))).toBe("Une autre personne");
  });
});
