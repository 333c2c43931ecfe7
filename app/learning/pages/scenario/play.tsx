import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { showPlay } from "~/learning/services/scenario/show-play.server";
import { takeTurn } from "~/learning/services/scenario/take-turn.server";
import { authorise } from "~/people/services/authorise.server";
import { ChoiceForm } from "~/practice/parts/scenario/choice-form";
import { Conversation } from "~/practice/parts/scenario/conversation";
import { Ending } from "~/practice/parts/scenario/ending";
import { metersWords } from "~/practice/parts/scenario/meters";
import "./play.css";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? m.practice_scenario_title()} · Firsthand` },
];

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { module: moduleKey = "", activity: activityKey = "", play: playId = "" } = params;
  const scenario = `/learn/${moduleKey}/${activityKey}`;
  return { moduleKey, activityKey, playId, scenario };
}

/** `?other` comes from sending a turn that had been taken with another choice. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const { scenario, ...place } = placeOf(args);
  const page = await showPlay({ store, actor, now, ...place });
  const other = new URL(args.request.url).searchParams.has("other");
  return { ...page, scenario, moduleKey: place.moduleKey, other };
});

const TurnForm = z.object({
  turn: z.coerce.number().int().min(1).max(1_000),
  choice: z.coerce.number({ error: m.practice_scenario_choose_one }).int().min(0).max(100),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const { scenario, playId } = placeOf(args);
  const form = await parseForm(args.request, TurnForm);
  if (!form.ok) return data({ refusal: m.practice_scenario_choose_one() }, { status: 400 });
  const { turn, other } = await takeTurn({ store, actor, now, playId, ...form.value });
  return redirect(`${scenario}/plays/${playId}${other ? "?other" : ""}#turn-${turn}`, 303);
});

export default function PlayPage() {
  const { id, title, play, otherwise, next, scenario, moduleKey, other } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { opening, turns, offers, outcome } = play;
  const meters = turns.at(-1)?.meters ?? opening.meters;
  return (
    <div className="play stack gap-5">
      <PageHead
        title={<bdi lang="en">{title}</bdi>}
        back={{ to: scenario, label: m.practice_scenario_back() }}
      />
      {other && (
        <Notice tone="warn" role="alert" title={m.practice_scenario_taken_title()}>
          {m.practice_scenario_taken()}
        </Notice>
      )}
      <p className="visually-hidden" aria-live="polite">
        {turns.length > 0 && metersWords(meters)}
      </p>
      <Conversation opening={opening} turns={turns} otherwise={otherwise} />
      {outcome ? (
        <Ending
          outcome={outcome}
          plays={`${scenario}/plays`}
          onwards={
            outcome.passed && (
              <LinkButton
                variant="primary"
                to={next ? `/learn/${moduleKey}/${next.key}` : `/learn/${moduleKey}`}
              >
                <bdi>{next?.title ?? m.practice_scenario_to_module()}</bdi>
                <Icon name="arrow-right" />
              </LinkButton>
            )
          }
        />
      ) : (
        <ChoiceForm
          action={`${scenario}/plays/${id}`}
          turn={turns.length + 1}
          offers={offers}
          refusal={sent?.refusal ?? null}
        />
      )}
    </div>
  );
}
