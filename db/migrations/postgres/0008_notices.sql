CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"about_person_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"outbox_id" text,
	CONSTRAINT "notice_kind" CHECK (kind in ('assigned', 'due', 'overdue', 'feedback', 'sign-off-wanted', 'cleared', 'expiring', 'paused', 'policy-changed'))
);
--> statement-breakpoint
CREATE TABLE "notice_preference" (
	"person_id" text PRIMARY KEY NOT NULL,
	"modes" jsonb NOT NULL,
	"quiet_from" integer NOT NULL,
	"quiet_until" integer NOT NULL,
	"time_zone" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_start" (
	"company_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"outcome" text,
	"ended_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "outbox_kind" CHECK (kind in ('notice', 'digest', 'summary')),
	CONSTRAINT "outbox_outcome_word" CHECK (outcome in ('sent', 'dead', 'dropped')),
	CONSTRAINT "outbox_ended" CHECK ((outcome is null) = (due_at is not null))
);
--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_about_person_id_person_id_fk" FOREIGN KEY ("about_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_start" ADD CONSTRAINT "notice_start_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_person_key" ON "notice" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "notice_company_key" ON "notice" USING btree ("company_id","key");--> statement-breakpoint
CREATE INDEX "notice_unseen" ON "notice" USING btree ("person_id","seen_at");--> statement-breakpoint
CREATE INDEX "notice_newest" ON "notice" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_outbox" ON "notice" USING btree ("outbox_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "outbox_outcome" ON "outbox" USING btree ("outcome","ended_at");