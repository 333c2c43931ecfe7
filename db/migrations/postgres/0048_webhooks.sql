CREATE TABLE "webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"events" text NOT NULL,
	"secret_number" integer NOT NULL,
	"former_until" timestamp (3) with time zone,
	"made_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"paused_for" text,
	"failing_since" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"claimed_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_paused_for" CHECK (paused_for in ('manager', 'gone', 'failing'))
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"webhook_id" text NOT NULL,
	"number" integer NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"person_id" text,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"given_up_at" timestamp (3) with time zone NOT NULL,
	"tries" integer NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"status" integer,
	"answer" text,
	"failure" text,
	"outcome" text,
	CONSTRAINT "webhook_delivery_outcome" CHECK (outcome in ('delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "webhook_start" (
	"company_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_told" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"told" jsonb NOT NULL,
	CONSTRAINT "webhook_told_company_id_person_id_pk" PRIMARY KEY("company_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_start" ADD CONSTRAINT "webhook_start_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_told" ADD CONSTRAINT "webhook_told_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_told" ADD CONSTRAINT "webhook_told_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_company" ON "webhook" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "webhook_maker" ON "webhook" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "webhook_due" ON "webhook" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_delivery_number" ON "webhook_delivery" USING btree ("webhook_id","number");--> statement-breakpoint
CREATE INDEX "webhook_delivery_waiting" ON "webhook_delivery" USING btree ("webhook_id","outcome","number");--> statement-breakpoint
CREATE INDEX "webhook_delivery_company" ON "webhook_delivery" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_person" ON "webhook_delivery" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_age" ON "webhook_delivery" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_told_person" ON "webhook_told" USING btree ("person_id");