CREATE TABLE "module_translation" (
	"id" text PRIMARY KEY NOT NULL,
	"module_id" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"of_number" integer NOT NULL,
	"hash" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"body" jsonb,
	CONSTRAINT "module_translation_language" CHECK (language in ('de', 'es', 'fr'))
);
--> statement-breakpoint
ALTER TABLE "module_translation" ADD CONSTRAINT "module_translation_module_id_module_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."module"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "module_translation_number" ON "module_translation" USING btree ("module_id","language","number");--> statement-breakpoint
-- A published translation stays as it was, like the text that it is of.
CREATE TRIGGER "module_translation_no_update" BEFORE UPDATE ON "module_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "module_translation_no_delete" BEFORE DELETE ON "module_translation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
