CREATE TABLE "company_domain" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"domain" text NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"join" boolean DEFAULT false NOT NULL,
	"team_id" text
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"invited_by" text NOT NULL,
	"code_start" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended" text,
	CONSTRAINT "invitation_end" CHECK (ended in ('used', 'withdrawn', 'replaced')),
	CONSTRAINT "invitation_ended" CHECK ((ended is null) = (ended_at is null))
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "retention_months" integer;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "signed_in_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "company_domain" ADD CONSTRAINT "company_domain_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_domain" ADD CONSTRAINT "company_domain_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_domain_once" ON "company_domain" USING btree ("company_id","domain");--> statement-breakpoint
CREATE UNIQUE INDEX "company_domain_verified" ON "company_domain" USING btree ("domain") WHERE verified_at is not null;--> statement-breakpoint
CREATE INDEX "company_domain_team" ON "company_domain" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_code" ON "invitation" USING btree ("code_start");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("company_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "invitation_person" ON "invitation" USING btree ("company_id","person_id","created_at");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('notice', 'digest', 'summary', 'invitation'));--> statement-breakpoint
UPDATE "person" SET "signed_in_at" = COALESCE(
	(SELECT MIN("created_at") FROM "session" WHERE "session"."person_id" = "person"."id"),
	(SELECT MIN("completed_at") FROM "completion" WHERE "completion"."person_id" = "person"."id"),
	(SELECT MIN("signed_at") FROM "sign_off" WHERE "sign_off"."signed_by" = "person"."id")
);