CREATE TABLE "former_name" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_change" (
	"person_id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_as" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_name" ADD CONSTRAINT "former_name_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_name_person" ON "former_name" USING btree ("person_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "address_change_token" ON "address_change" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "address_change_company" ON "address_change" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "address_change_asker" ON "address_change" USING btree ("asked_by");