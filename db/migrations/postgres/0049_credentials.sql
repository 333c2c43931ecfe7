CREATE TABLE "credential_key" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"sealed_key" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_place" (
	"list" integer NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "credential_place_list_place_pk" PRIMARY KEY("list","place")
);
--> statement-breakpoint
CREATE TABLE "credential_share" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"clearance_id" text NOT NULL,
	"address_hash" text NOT NULL,
	"sealed_address" text NOT NULL,
	"list" integer NOT NULL,
	"place" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credential_share" ADD CONSTRAINT "credential_share_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_share" ADD CONSTRAINT "credential_share_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_share" ADD CONSTRAINT "credential_share_clearance_id_clearance_id_fk" FOREIGN KEY ("clearance_id") REFERENCES "public"."clearance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "credential_key_public" ON "credential_key" USING btree ("public_key");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_share_address" ON "credential_share" USING btree ("address_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_share_clearance" ON "credential_share" USING btree ("clearance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_share_place" ON "credential_share" USING btree ("list","place");--> statement-breakpoint
CREATE INDEX "credential_share_person" ON "credential_share" USING btree ("company_id","person_id");