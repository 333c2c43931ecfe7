CREATE TABLE "gate_change" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"held" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "gate_change_company_id_person_id_pk" PRIMARY KEY("company_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "group_directory" (
	"company_id" text PRIMARY KEY NOT NULL,
	"base_url" text NOT NULL,
	"token" text NOT NULL,
	"match_by" text NOT NULL,
	"paused" boolean NOT NULL,
	"ending" boolean NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"wanted_at" timestamp (3) with time zone,
	"synced_at" timestamp (3) with time zone,
	"compared_at" timestamp (3) with time zone,
	"seen_change" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"fault" text,
	"detail" text,
	"tries" integer NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_directory_match" CHECK (match_by in ('userName', 'email')),
	CONSTRAINT "group_directory_fault" CHECK (fault in ('address', 'away', 'busy', 'refused', 'not-scim', 'rejected', 'no-group', 'several-groups', 'not-applied', 'token', 'gate'))
);
--> statement-breakpoint
CREATE TABLE "clearance_group" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"remote_id" text,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"synced_at" timestamp (3) with time zone,
	"drift" jsonb,
	CONSTRAINT "clearance_group_level" CHECK (level in ('share', 'reply', 'post', 'crisis')),
	CONSTRAINT "clearance_group_state" CHECK (state in ('draft', 'live', 'ending'))
);
--> statement-breakpoint
CREATE TABLE "group_account" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"email" text NOT NULL,
	"remote_id" text,
	"unknown" text,
	"looked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_account_company_id_person_id_pk" PRIMARY KEY("company_id","person_id"),
	CONSTRAINT "group_account_unknown" CHECK (unknown in ('none', 'several'))
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"company_id" text NOT NULL,
	"group_id" text NOT NULL,
	"remote_id" text NOT NULL,
	CONSTRAINT "group_member_group_id_remote_id_pk" PRIMARY KEY("group_id","remote_id")
);
--> statement-breakpoint
ALTER TABLE "gate_change" ADD CONSTRAINT "gate_change_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_change" ADD CONSTRAINT "gate_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_directory" ADD CONSTRAINT "group_directory_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_directory" ADD CONSTRAINT "group_directory_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_group" ADD CONSTRAINT "clearance_group_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearance_group" ADD CONSTRAINT "clearance_group_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_account" ADD CONSTRAINT "group_account_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_account" ADD CONSTRAINT "group_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_clearance_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."clearance_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "gate_change_at" ON "gate_change" USING btree ("company_id","at");--> statement-breakpoint
CREATE INDEX "gate_change_person" ON "gate_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_directory_changer" ON "group_directory" USING btree ("changed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "clearance_group_once" ON "clearance_group" USING btree ("company_id","channel_id","level");--> statement-breakpoint
CREATE INDEX "clearance_group_channel" ON "clearance_group" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "group_account_person" ON "group_account" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_member_company" ON "group_member" USING btree ("company_id");