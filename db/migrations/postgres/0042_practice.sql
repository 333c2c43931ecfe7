CREATE TABLE "practice_shift" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"number" integer NOT NULL,
	"playbook_number" integer NOT NULL,
	"preselected" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_draft" (
	"shift_id" text NOT NULL,
	"post_key" text NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"client_seq" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_draft_shift_id_post_key_pk" PRIMARY KEY("shift_id","post_key")
);
--> statement-breakpoint
CREATE TABLE "practice_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"shift_id" text NOT NULL,
	"post_key" text NOT NULL,
	"number" integer NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"decision" text NOT NULL,
	"right_decision" boolean NOT NULL,
	"body" jsonb,
	"findings" jsonb,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_reply_decision" CHECK (decision in ('reply', 'escalate', 'leave'))
);
--> statement-breakpoint
CREATE TABLE "judging" (
	"reply_id" text NOT NULL,
	"round" integer NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"leased_by" text,
	"leased_until" timestamp (3) with time zone,
	"judged_before" text,
	CONSTRAINT "judging_reply_id_round_pk" PRIMARY KEY("reply_id","round")
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"id" text PRIMARY KEY NOT NULL,
	"reply_id" text NOT NULL,
	"round" integer NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"judged_by" text NOT NULL,
	"scores" jsonb NOT NULL,
	"critical" jsonb NOT NULL,
	"comments" jsonb,
	"feedback" text NOT NULL,
	"verdict" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"seconds" integer NOT NULL,
	CONSTRAINT "judgement_verdict" CHECK (verdict in ('approve', 'again', 'fail')),
	CONSTRAINT "judgement_not_own" CHECK (judged_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "calibration" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"number" integer NOT NULL,
	"judged" jsonb NOT NULL,
	"agreement" jsonb NOT NULL,
	"passed" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trainer_calibration" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"judged" jsonb NOT NULL,
	"agreement" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_phrase" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "false_alarm" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"post_key" text NOT NULL,
	"check_code" text NOT NULL,
	"text" text NOT NULL,
	"words" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "false_alarm_answer" CHECK (answer in ('check-right', 'check-wrong'))
);
--> statement-breakpoint
CREATE TABLE "practice_consent" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"reply_id" text NOT NULL,
	"use_of_it" text NOT NULL,
	"consent" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_consent_use" CHECK (use_of_it in ('others', 'example')),
	CONSTRAINT "practice_consent_word" CHECK (consent in ('named', 'unnamed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "practice_example" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"reply_id" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_play" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"number" integer NOT NULL,
	"playbook_number" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_step" (
	"play_id" text NOT NULL,
	"turn" integer NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"choice" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scenario_step_play_id_turn_pk" PRIMARY KEY("play_id","turn")
);
--> statement-breakpoint
CREATE TABLE "scenario_end" (
	"play_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"ending" text NOT NULL,
	"good" boolean NOT NULL,
	"points" integer NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"url" text NOT NULL,
	"image" text,
	"asked" text NOT NULL,
	"text" text NOT NULL,
	"logged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_review" (
	"id" text PRIMARY KEY NOT NULL,
	"live_reply_id" text NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"verdict" text NOT NULL,
	"finding" text NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_review_verdict" CHECK (verdict in ('good', 'not-good')),
	CONSTRAINT "live_review_not_own" CHECK (reviewed_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"post" jsonb,
	"reported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incident_review" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"post" jsonb,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "incident_review_verdict" CHECK (verdict in ('use', 'decline')),
	CONSTRAINT "incident_review_not_own" CHECK (reviewed_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "intention" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"when_it_happens" text NOT NULL,
	"then_i_will" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" DROP CONSTRAINT "activity_kind";--> statement-breakpoint
ALTER TABLE "practice_shift" ADD CONSTRAINT "practice_shift_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_shift" ADD CONSTRAINT "practice_shift_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_shift" ADD CONSTRAINT "practice_shift_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_shift" ADD CONSTRAINT "practice_shift_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_draft" ADD CONSTRAINT "practice_draft_shift_id_practice_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."practice_shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_draft" ADD CONSTRAINT "practice_draft_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_draft" ADD CONSTRAINT "practice_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_reply" ADD CONSTRAINT "practice_reply_shift_id_practice_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."practice_shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_reply" ADD CONSTRAINT "practice_reply_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_reply" ADD CONSTRAINT "practice_reply_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_reply" ADD CONSTRAINT "practice_reply_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_reply" ADD CONSTRAINT "practice_reply_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_reply_id_practice_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."practice_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_leased_by_person_id_fk" FOREIGN KEY ("leased_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_judged_before_person_id_fk" FOREIGN KEY ("judged_before") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_reply_id_practice_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."practice_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_judged_by_person_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_calibration" ADD CONSTRAINT "trainer_calibration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_calibration" ADD CONSTRAINT "trainer_calibration_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainer_calibration" ADD CONSTRAINT "trainer_calibration_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_phrase" ADD CONSTRAINT "saved_phrase_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "false_alarm" ADD CONSTRAINT "false_alarm_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "false_alarm" ADD CONSTRAINT "false_alarm_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "false_alarm" ADD CONSTRAINT "false_alarm_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "false_alarm" ADD CONSTRAINT "false_alarm_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "false_alarm" ADD CONSTRAINT "false_alarm_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_consent" ADD CONSTRAINT "practice_consent_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_consent" ADD CONSTRAINT "practice_consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_consent" ADD CONSTRAINT "practice_consent_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_consent" ADD CONSTRAINT "practice_consent_reply_id_practice_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."practice_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_example" ADD CONSTRAINT "practice_example_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_example" ADD CONSTRAINT "practice_example_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_example" ADD CONSTRAINT "practice_example_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_example" ADD CONSTRAINT "practice_example_reply_id_practice_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."practice_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_example" ADD CONSTRAINT "practice_example_chosen_by_person_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_play" ADD CONSTRAINT "scenario_play_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_play" ADD CONSTRAINT "scenario_play_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_play" ADD CONSTRAINT "scenario_play_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_play" ADD CONSTRAINT "scenario_play_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_step" ADD CONSTRAINT "scenario_step_play_id_scenario_play_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."scenario_play"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_step" ADD CONSTRAINT "scenario_step_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_step" ADD CONSTRAINT "scenario_step_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_end" ADD CONSTRAINT "scenario_end_play_id_scenario_play_id_fk" FOREIGN KEY ("play_id") REFERENCES "public"."scenario_play"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_end" ADD CONSTRAINT "scenario_end_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_end" ADD CONSTRAINT "scenario_end_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reply" ADD CONSTRAINT "live_reply_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reply" ADD CONSTRAINT "live_reply_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reply" ADD CONSTRAINT "live_reply_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reply" ADD CONSTRAINT "live_reply_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_review" ADD CONSTRAINT "live_review_live_reply_id_live_reply_id_fk" FOREIGN KEY ("live_reply_id") REFERENCES "public"."live_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_review" ADD CONSTRAINT "live_review_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_review" ADD CONSTRAINT "live_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_review" ADD CONSTRAINT "live_review_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intention" ADD CONSTRAINT "intention_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intention" ADD CONSTRAINT "intention_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intention" ADD CONSTRAINT "intention_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "practice_shift_number" ON "practice_shift" USING btree ("company_id","person_id","activity_id","number");--> statement-breakpoint
CREATE INDEX "practice_shift_company" ON "practice_shift" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "practice_draft_company" ON "practice_draft" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_reply_number" ON "practice_reply" USING btree ("shift_id","post_key","number");--> statement-breakpoint
CREATE INDEX "practice_reply_company" ON "practice_reply" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "practice_reply_activity" ON "practice_reply" USING btree ("activity_id","sent_at");--> statement-breakpoint
CREATE INDEX "judging_oldest" ON "judging" USING btree ("sent_at","reply_id");--> statement-breakpoint
CREATE INDEX "judging_company" ON "judging" USING btree ("company_id","sent_at","reply_id");--> statement-breakpoint
CREATE INDEX "judging_activity" ON "judging" USING btree ("activity_id","sent_at","reply_id");--> statement-breakpoint
CREATE INDEX "judging_person" ON "judging" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "judging_lease" ON "judging" USING btree ("leased_by","leased_until");--> statement-breakpoint
CREATE UNIQUE INDEX "judgement_round" ON "judgement" USING btree ("reply_id","round");--> statement-breakpoint
CREATE INDEX "judgement_company" ON "judgement" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "judgement_by" ON "judgement" USING btree ("judged_by","judged_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calibration_number" ON "calibration" USING btree ("company_id","person_id","activity_id","number");--> statement-breakpoint
CREATE INDEX "calibration_company" ON "calibration" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "trainer_calibration_person" ON "trainer_calibration" USING btree ("person_id","activity_id","at");--> statement-breakpoint
CREATE INDEX "saved_phrase_person" ON "saved_phrase" USING btree ("person_id","saved_at");--> statement-breakpoint
CREATE INDEX "false_alarm_company" ON "false_alarm" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "false_alarm_open" ON "false_alarm" USING btree ("answered_at","reported_at");--> statement-breakpoint
CREATE INDEX "practice_consent_reply" ON "practice_consent" USING btree ("reply_id","use_of_it","at");--> statement-breakpoint
CREATE INDEX "practice_consent_company" ON "practice_consent" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_example_reply" ON "practice_example" USING btree ("reply_id");--> statement-breakpoint
CREATE INDEX "practice_example_company" ON "practice_example" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_play_number" ON "scenario_play" USING btree ("company_id","person_id","activity_id","number");--> statement-breakpoint
CREATE INDEX "scenario_play_company" ON "scenario_play" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "scenario_play_revision" ON "scenario_play" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "scenario_step_company" ON "scenario_step" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "scenario_end_company" ON "scenario_end" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "live_reply_company" ON "live_reply" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "live_reply_enrolment" ON "live_reply" USING btree ("enrolment_id","logged_at");--> statement-breakpoint
CREATE UNIQUE INDEX "live_review_reply" ON "live_review" USING btree ("live_reply_id");--> statement-breakpoint
CREATE INDEX "live_review_company" ON "live_review" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "incident_company" ON "incident" USING btree ("company_id","reported_at");--> statement-breakpoint
CREATE UNIQUE INDEX "incident_review_incident" ON "incident_review" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "incident_review_company" ON "incident_review" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "intention_company" ON "intention" USING btree ("company_id","person_id");--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_kind" CHECK (kind in ('lesson', 'quiz', 'practice', 'scenario'));--> statement-breakpoint
-- What is recorded here is only ever added: a correction is a new row.
CREATE TRIGGER "practice_shift_only_added" BEFORE UPDATE OR DELETE ON "practice_shift" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "calibration_only_added" BEFORE UPDATE OR DELETE ON "calibration" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "trainer_calibration_only_added" BEFORE UPDATE OR DELETE ON "trainer_calibration" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "practice_consent_only_added" BEFORE UPDATE OR DELETE ON "practice_consent" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "scenario_play_only_added" BEFORE UPDATE OR DELETE ON "scenario_play" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "scenario_step_only_added" BEFORE UPDATE OR DELETE ON "scenario_step" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "scenario_end_only_added" BEFORE UPDATE OR DELETE ON "scenario_end" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked where they were erased, and nothing else changed.
CREATE TRIGGER "practice_reply_only_added" BEFORE UPDATE OR DELETE ON "practice_reply" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('body', 'findings');--> statement-breakpoint
CREATE TRIGGER "judgement_only_added" BEFORE UPDATE OR DELETE ON "judgement" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('comments', 'feedback');--> statement-breakpoint
CREATE TRIGGER "live_reply_only_added" BEFORE UPDATE OR DELETE ON "live_reply" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('url', 'image', 'asked', 'text');--> statement-breakpoint
CREATE TRIGGER "live_review_only_added" BEFORE UPDATE OR DELETE ON "live_review" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('finding');--> statement-breakpoint
CREATE TRIGGER "incident_only_added" BEFORE UPDATE OR DELETE ON "incident" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('post');--> statement-breakpoint
CREATE TRIGGER "incident_review_only_added" BEFORE UPDATE OR DELETE ON "incident_review" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('reason', 'post');--> statement-breakpoint
CREATE TRIGGER "intention_only_added" BEFORE UPDATE OR DELETE ON "intention" FOR EACH ROW EXECUTE FUNCTION "refuse_all_but_blanking"('when_it_happens', 'then_i_will');
