import { m } from "~/kit/language/m";
import type { ActivityBody, PracticeBody, ScenarioBody } from "~/curriculum/rules/bodies";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { waitsOf } from "~/assessment/rules/start";
import { waitsText } from "~/assessment/rules/waits-text";
import { numberText, percentText } from "~/kit/text/amounts";

/** A setting in words. */
export type Setting = readonly [label: string, words: string];

export const FEEDBACK_WORDS = {
  none: m.authoring_compare_feedback_none,
  "right-or-wrong": m.authoring_compare_feedback_right_or_wrong,
  hints: m.authoring_compare_feedback_hints,
  full: m.authoring_compare_feedback_full,
  "full-when-done": m.authoring_compare_feedback_full_when_done,
} as const;

function practiceSettings({
  decisionBasisPoints,
  calibration,
  hideNames,
}: PracticeBody): Setting[] {
  return [
    [m.authoring_compare_decision_mark(), percentText(decisionBasisPoints)],
    [
      m.authoring_compare_calibration(),
      calibration === null
        ? m.authoring_compare_calibration_none()
        : m.authoring_compare_calibration_some({
            count: calibration.samples,
            percent: percentText(calibration.agreementBasisPoints),
          }),
    ],
    ...(calibration?.trainers
      ? [
          [
            m.authoring_compare_calibration_trainers(),
            m.authoring_compare_calibration_required(),
          ] as const,
        ]
      : []),
    [
      m.authoring_compare_names(),
      hideNames ? m.authoring_compare_names_hidden() : m.authoring_compare_names_shown(),
    ],
  ];
}

function scenarioSettings({
  people,
  endings,
  scoring,
  passPoints,
  needs,
}: ScenarioBody): Setting[] {
  return [
    ...(needs ? [[m.practice_content_label_needs(), needs.join(", ")] as const] : []),
    [
      m.authoring_compare_people(),
      Object.values(people)
        .map(({ name }) => name)
        .join("; "),
    ],
    [
      m.authoring_compare_endings(),
      endings
        .map(({ title, good }) => (good ? m.authoring_compare_ending_good({ title }) : title))
        .join("; "),
    ],
    [
      m.authoring_compare_passed_by(),
      scoring === "path"
        ? m.authoring_compare_passed_by_points({ count: passPoints ?? 0 })
        : m.authoring_compare_passed_by_ending(),
    ],
  ];
}

/** What an activity says of itself beside its text, in words, in an author's order. */
export function activitySettings(
  body: ActivityBody,
  objectives: Readonly<Record<string, string>>,
): Setting[] {
  const named = (code: string) => objectiveWords(objectives, code);
  if (body.kind !== "quiz")
    return [
      [m.authoring_compare_title(), body.title],
      [m.authoring_compare_lead(), body.lead],
      [m.authoring_compare_minutes(), numberText(body.minutes)],
      [m.authoring_compare_objectives(), body.objectives.map(named).join("; ")],
      ...(body.kind === "practice" ? practiceSettings(body) : []),
      ...(body.kind === "scenario" ? scenarioSettings(body) : []),
    ];
  const { draw, timeLimitMinutes, maxAttempts, passBasisPoints, objectiveBasisPoints } = body;
  const waits = waitsOf(body);
  const drawn = Object.entries(draw ?? {}).map(([code, take]) =>
    m.authoring_compare_drawn_some({ count: take, objective: named(code) }),
  );
  const ownMarks = Object.entries(body.objectiveMarks ?? {}).map(([code, mark]) =>
    m.authoring_compare_mark_of({ objective: named(code), percent: percentText(mark) }),
  );
  return [
    [m.authoring_compare_title(), body.title],
    [m.authoring_compare_minutes(), numberText(body.minutes)],
    [m.authoring_compare_pass_mark(), percentText(passBasisPoints)],
    [
      m.assessment_trainer_objective_mark(),
      [
        objectiveBasisPoints === undefined
          ? m.authoring_compare_objective_mark_none()
          : percentText(objectiveBasisPoints),
        ...ownMarks,
      ].join("; "),
    ],
    [
      m.authoring_compare_questions(),
      body.layout === "one-page"
        ? m.authoring_compare_questions_page()
        : m.authoring_compare_questions_one(),
    ],
    [
      m.authoring_compare_order(),
      body.shuffle ? m.authoring_compare_order_shuffled() : m.authoring_compare_order_written(),
    ],
    [
      m.authoring_compare_wait(),
      waits.some((wait) => wait > 0) ? waitsText(waits) : m.authoring_compare_wait_none(),
    ],
    [
      m.authoring_compare_attempts(),
      maxAttempts === null ? m.authoring_compare_attempts_any() : numberText(maxAttempts),
    ],
    [m.authoring_compare_feedback(), FEEDBACK_WORDS[body.feedback]()],
    [
      m.authoring_compare_drawn(),
      drawn.length > 0 ? drawn.join("; ") : m.authoring_compare_drawn_all(),
    ],
    [
      m.authoring_compare_time_limit(),
      timeLimitMinutes === undefined
        ? m.authoring_compare_time_limit_none()
        : m.authoring_compare_time_limit_minutes({ count: timeLimitMinutes }),
    ],
    [
      m.authoring_compare_certainty(),
      body.certainty ? m.authoring_compare_certainty_yes() : m.authoring_compare_certainty_no(),
    ],
  ];
}
