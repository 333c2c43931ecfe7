import type { ComponentType } from "react";
import type {
  QuestionReview,
  QuestionView,
  ReviewOf,
} from "~/assessment/rules/question-types/registry";
import { BestWorstPlayer, BestWorstResult } from "./best-worst";
import { CategorisePlayer, CategoriseResult } from "./categorise";
import { MatchingPlayer, MatchingResult } from "./matching";
import { FillGapPlayer, FillGapResult } from "./fill-gap";
import { MultipleResponsePlayer, MultipleResponseResult } from "./multiple-response";
import { OrderingPlayer, OrderingResult } from "./ordering";
import { SingleChoicePlayer, SingleChoiceResult } from "./single-choice";
import { SpotProblemPlayer, SpotProblemResult } from "./spot-problem";
import type { PlayerProps } from "./player-props";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

interface Faces<Name extends QuestionTypeName> {
  Player: ComponentType<PlayerProps<Name>>;
  Result: ComponentType<{ review: ReviewOf<Name> }>;
}

/** How each type is answered and how its result reads. Inside a form, and without JavaScript too. */
const FACES: { [Name in QuestionTypeName]: Faces<Name> } = {
  "single-choice": { Player: SingleChoicePlayer, Result: SingleChoiceResult },
  "multiple-response": { Player: MultipleResponsePlayer, Result: MultipleResponseResult },
  "best-worst": { Player: BestWorstPlayer, Result: BestWorstResult },
  matching: { Player: MatchingPlayer, Result: MatchingResult },
  categorise: { Player: CategorisePlayer, Result: CategoriseResult },
  ordering: { Player: OrderingPlayer, Result: OrderingResult },
  "fill-gap": { Player: FillGapPlayer, Result: FillGapResult },
  "spot-problem": { Player: SpotProblemPlayer, Result: SpotProblemResult },
};

/** The parts of a type with its view and response forgotten; `type` in the view says which they are. */
interface AnyFaces {
  Player: ComponentType<{ view: QuestionView; response: unknown; name: string }>;
  Result: ComponentType<{ review: QuestionReview }>;
}

function facesOf(name: QuestionTypeName): AnyFaces {
  return FACES[name] as unknown as AnyFaces;
}

export function QuestionPlayer(props: { view: QuestionView; response: unknown; name: string }) {
  const { Player } = facesOf(props.view.type);
  return <Player {...props} />;
}

export function QuestionResult({ review }: { review: QuestionReview }) {
  const { Result } = facesOf(review.type);
  return <Result review={review} />;
}
