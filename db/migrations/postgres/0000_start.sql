CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"person_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "acknowledgement" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"typed_name" text NOT NULL,
	"policy_hash" text NOT NULL,
	"session_id" text,
	"ip_address" text,
	"acknowledged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"module_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "activity_kind" CHECK (kind in ('lesson', 'quiz'))
);
--> statement-breakpoint
CREATE TABLE "activity_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"activity_id" text NOT NULL,
	"impact" text NOT NULL,
	"change" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "activity_revision_impact" CHECK (impact in ('wording', 'notice', 'relearn'))
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"number" integer NOT NULL,
	"asked" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"deadline" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attempt_step" (
	"attempt_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"question_revision_id" text,
	"client_seq" integer,
	"body" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attempt_step_attempt_id_seq_pk" PRIMARY KEY("attempt_id","seq"),
	CONSTRAINT "attempt_step_kind" CHECK (kind in ('answered', 'submitted'))
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"key" text NOT NULL,
	"network" text NOT NULL,
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"character_limit" integer NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "clearance" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"level" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text NOT NULL,
	"sign_off_id" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clearance_level" CHECK (level in ('share', 'reply', 'post', 'crisis')),
	CONSTRAINT "clearance_dates" CHECK (valid_until >= valid_from)
);
--> statement-breakpoint
CREATE TABLE "clearance_channel" (
	"clearance_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"company_id" text NOT NULL,
	CONSTRAINT "clearance_channel_clearance_id_channel_id_pk" PRIMARY KEY("clearance_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "company" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "completion" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_stamp" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"person_id" text NOT NULL,
	"company_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "engagement_person_id_company_id_pk" PRIMARY KEY("person_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"enrolled_by" text,
	"due_on" text
);
--> statement-breakpoint
CREATE TABLE "enrolment_channel" (
	"enrolment_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"company_id" text NOT NULL,
	CONSTRAINT "enrolment_channel_enrolment_id_channel_id_pk" PRIMARY KEY("enrolment_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "grade" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"number" integer NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"points" integer NOT NULL,
	"max_points" integer NOT NULL,
	"basis_points" integer NOT NULL,
	"passed" boolean NOT NULL,
	"by_question" jsonb NOT NULL,
	"graded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"section" text,
	"checks" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_progress_person_id_activity_id_pk" PRIMARY KEY("person_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "module" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "module_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"module_id" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"given_name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "person_role" CHECK (role in ('employee', 'manager', 'trainer', 'admin')),
	CONSTRAINT "person_company_of_role" CHECK ((role in ('employee', 'manager')) = (company_id is not null))
);
--> statement-breakpoint
CREATE TABLE "person_change" (
	"person_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playbook_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_version" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"version" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"hash" text NOT NULL,
	"change" text NOT NULL,
	"grace_days" integer NOT NULL,
	"reacknowledge" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "programme_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"programme_id" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"activity_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"question_id" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_limit" (
	"subject" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "sign_in_limit_subject_window_start_pk" PRIMARY KEY("subject","window_start")
);
--> statement-breakpoint
CREATE TABLE "sign_off" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"kind" text NOT NULL,
	"verdict" text NOT NULL,
	"comment" text NOT NULL,
	"signed_by" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_off_kind" CHECK (kind in ('trainer', 'manager')),
	CONSTRAINT "sign_off_verdict" CHECK (verdict in ('competent', 'authorised', 'not-yet')),
	CONSTRAINT "sign_off_not_own" CHECK (signed_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "sign_off_request" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspension_action" CHECK (action in ('suspend', 'reinstate', 'revoke')),
	CONSTRAINT "suspension_not_own" CHECK (decided_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"team_id" text NOT NULL,
	"person_id" text NOT NULL,
	"company_id" text NOT NULL,
	"is_manager" boolean NOT NULL,
	CONSTRAINT "team_member_team_id_person_id_pk" PRIMARY KEY("team_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_policy_version_id_policy_version_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_module_id_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_revision" ADD CONSTRAINT "activity_revision_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_question_revision_id_question_revision_id_fk" FOREIGN KEY ("question_revision_id") REFERENCES "public"."question_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel" ADD CONSTRAINT "channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_sign_off_id_sign_off_id_fk" FOREIGN KEY ("sign_off_id") REFERENCES "public"."sign_off"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_channel" ADD CONSTRAINT "clearance_channel_clearance_id_clearance_id_fk" FOREIGN KEY ("clearance_id") REFERENCES "public"."clearance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_channel" ADD CONSTRAINT "clearance_channel_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_channel" ADD CONSTRAINT "clearance_channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_enrolled_by_person_id_fk" FOREIGN KEY ("enrolled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_channel" ADD CONSTRAINT "enrolment_channel_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_channel" ADD CONSTRAINT "enrolment_channel_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_channel" ADD CONSTRAINT "enrolment_channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_revision_id_activity_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."activity_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_revision" ADD CONSTRAINT "module_revision_module_id_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_revision" ADD CONSTRAINT "playbook_revision_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_revision" ADD CONSTRAINT "question_revision_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_signed_by_person_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "acknowledgement_person_version" ON "acknowledgement" USING btree ("person_id","policy_version_id");--> statement-breakpoint
CREATE INDEX "acknowledgement_company" ON "acknowledgement" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_key" ON "activity" USING btree ("module_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_revision_number" ON "activity_revision" USING btree ("activity_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_number" ON "attempt" USING btree ("person_id","activity_id","number");--> statement-breakpoint
CREATE INDEX "attempt_company" ON "attempt" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "channel_key" ON "channel" USING btree ("company_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "clearance_sign_off" ON "clearance" USING btree ("sign_off_id");--> statement-breakpoint
CREATE INDEX "clearance_company" ON "clearance" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "clearance_channel_company" ON "clearance_channel" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "company_key" ON "company" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "completion_person_revision" ON "completion" USING btree ("person_id","revision_id");--> statement-breakpoint
CREATE INDEX "completion_company" ON "completion" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "engagement_company" ON "engagement" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_person_programme" ON "enrolment" USING btree ("person_id","programme_id");--> statement-breakpoint
CREATE INDEX "enrolment_company" ON "enrolment" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "enrolment_channel_company" ON "enrolment_channel" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "grade_number" ON "grade" USING btree ("attempt_id","number");--> statement-breakpoint
CREATE INDEX "grade_company" ON "grade" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "grade_person_activity" ON "grade" USING btree ("person_id","activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "module_key" ON "module" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "module_revision_number" ON "module_revision" USING btree ("module_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "person_company" ON "person" USING btree ("company_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "person_change_number" ON "person_change" USING btree ("company_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "playbook_revision_number" ON "playbook_revision" USING btree ("company_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_version_version" ON "policy_version" USING btree ("company_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_version_number" ON "policy_version" USING btree ("company_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_key" ON "programme" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_number" ON "programme_revision" USING btree ("programme_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "question_key" ON "question" USING btree ("activity_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "question_revision_number" ON "question_revision" USING btree ("question_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_off_company" ON "sign_off" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "sign_off_enrolment" ON "sign_off" USING btree ("enrolment_id","signed_at");--> statement-breakpoint
CREATE INDEX "sign_off_request_company" ON "sign_off_request" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "suspension_company" ON "suspension" USING btree ("company_id","person_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "team_name" ON "team" USING btree ("company_id","name");--> statement-breakpoint
CREATE INDEX "team_member_company" ON "team_member" USING btree ("company_id","person_id");--> statement-breakpoint
CREATE INDEX "team_member_person" ON "team_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");